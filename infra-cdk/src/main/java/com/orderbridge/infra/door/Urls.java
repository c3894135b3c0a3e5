package com.orderbridge.infra.door;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The outputs with the URLs to which senders send. From them one can tell which sources a deployed
 * stack has.
 */
public final class Urls {
  private static final Pattern DESCRIPTION = Pattern.compile("Where (.+) sends its webhooks");

  private Urls() {}

  public static String description(String source) {
    return "Where " + source + " sends its webhooks";
  }

  public static Optional<String> source(String description) {
    var matcher = DESCRIPTION.matcher(description);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
