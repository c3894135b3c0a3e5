package com.orderbridge.intake.tokens;

import com.orderbridge.core.json.JsonCopy;
import java.util.regex.Pattern;

/** Cleans members whose names are bare or in single quotes, as in JavaScript, Python and YAML. */
final class Flow {
  private static final Pattern NAME =
      Pattern.compile("[{,\\[]\\s*+(?:'([^'\\\\\r\n]{1,64})'|([A-Za-z_][\\w-]{0,63}+))\\s*+:");

  private final JsonCopy.Filter filter;

  Flow(JsonCopy.Filter filter) {
    this.filter = filter;
  }

  String cleaned(String text) {
    var names = NAME.matcher(text);
    var kept = new StringBuilder(text.length());
    var done = 0;
    for (int at = 0; names.find(at); at = Math.max(done, names.end())) {
      var name = names.group(1) == null ? names.group(2) : names.group(1);
      if (filter.drops(name)) {
        kept.append(text, done, names.end()).append("\"\"");
        done = Values.end(text, Values.behindSpace(text, names.end()));
      }
    }
    return kept.append(text, done, text.length()).toString();
  }
}
