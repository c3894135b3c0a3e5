package com.orderbridge.receiver.commercelayer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.orderbridge.core.json.JsonCopy;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Bodies of Commerce Layer carry access tokens ({@code cart_url}, {@code return_url}) and, with
 * their payment source included, a provider's client tokens. None of them may be stored.
 */
final class Tokens implements JsonCopy.Filter {
  private static final Set<String> NAMES =
      Set.of(
          "cart_url",
          "return_url",
          "access_token",
          "client_token",
          "client_secret",
          "shared_secret");

  private static final int SHORTEST = NAMES.stream().mapToInt(String::length).min().orElseThrow();

  /** In addresses, under whatever name. */
  private static final byte[] PARAMETER = "accessToken=".getBytes(US_ASCII);

  /** Most names are shorter than all of these. */
  @Override
  public boolean drops(String name) {
    return name.length() >= SHORTEST && NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Few texts have the parameter's last character at all. */
  @Override
  public int mark() {
    return PARAMETER[PARAMETER.length - 1];
  }

  @Override
  public boolean dropsText(byte[] utf8, int from, int to) {
    for (int end = from + PARAMETER.length; end <= to; end++) {
      if (utf8[end - 1] == '=' && isParameter(utf8, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isParameter(byte[] utf8, int end) {
    return Arrays.equals(utf8, end - PARAMETER.length, end, PARAMETER, 0, PARAMETER.length);
  }
}
