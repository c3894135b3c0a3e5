package com.orderbridge.simulators.businesscentral;

import com.orderbridge.simulators.businesscentral.record.Errors;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One segment of a resource path: {@code salesOrders(guid)} or {@code salesOrders}. */
record Path(String name, String key) {
  private static final Pattern SEGMENT = Pattern.compile("([A-Za-z.]+)(?:\\(([^)]*)\\))?");
  private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  static Path parse(String segment) {
    Matcher matcher = SEGMENT.matcher(segment);
    if (!matcher.matches()) {
      throw Errors.noSuchSegment(segment);
    }
    String key = matcher.group(2) == null ? "" : matcher.group(2).toLowerCase(Locale.ROOT);
    if (!key.isEmpty() && !GUID.matcher(key).matches()) {
      throw Errors.error(
          400,
          "BadRequest_NotFound",
          "Bad Request - Error in query syntax. '" + key + "' is not a valid key.");
    }
    return new Path(matcher.group(1), key);
  }

  boolean hasKey() {
    return !key.isEmpty();
  }
}
