package com.orderbridge.infra.door;

import java.util.Optional;
import java.util.regex.Pattern;

/** The outputs that tell where sources send: by them a deployed stack knows its sources. */
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
