package com.orderbridge.core.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a system, and what is wrong with it.
 *
 * @param uri the address; a placeholder that leads nowhere if there is a problem
 * @param problem what is wrong with the text that was read; empty if nothing is
 */
record Address(URI uri, Optional<String> problem) {
  private static final URI NOWHERE = URI.create("https://nowhere.invalid/api/b1s/v1");

  /** Matches only hosts that stay on this machine, whatever a name server says. */
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\]|\\[(0{1,4}:){7}0{0,3}1\\]");

  static Address read(String text) {
    try {
      var uri = new URI(text);
      return problem(uri).map(Address::none).orElseGet(() -> new Address(uri, Optional.empty()));
    } catch (URISyntaxException e) {
      return none("must be an address such as https://api.example.com/path");
    }
  }

  private static Address none(String problem) {
    return new Address(NOWHERE, Optional.of(problem));
  }

  private static Optional<String> problem(URI uri) {
    if (uri.getHost() == null) {
      return Optional.of("must be an address such as https://api.example.com/path");
    }
    if (uri.getRawUserInfo() != null) {
      return Optional.of("must not contain a user or password: put them into the secret");
    }
    if (uri.getRawFragment() != null) {
      return Optional.of("must not contain a #");
    }
    return isSafe(uri)
        ? Optional.empty()
        : Optional.of(
            "must begin with https://, so that nobody reads secrets and orders on their way;"
                + " http:// is for this machine alone (localhost, 127.0.0.1, [::1])");
  }

  private static boolean isSafe(URI uri) {
    var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    var host = uri.getHost().toLowerCase(Locale.ROOT);
    return scheme.equals("https") || (scheme.equals("http") && LOOPBACK.matcher(host).matches());
  }
}
