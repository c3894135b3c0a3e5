package com.orderbridge.simulators.odata;

import java.util.ArrayList;
import java.util.List;

/** Lists in which brackets may hold further lists. */
public final class Lists {
  private Lists() {}

  /** Splits where the separator stands outside of brackets; what is empty is left out. */
  public static List<String> split(String text, char separator) {
    var parts = new ArrayList<String>();
    int depth = 0;
    int from = 0;
    for (int at = 0; at <= text.length(); at++) {
      char here = at < text.length() ? text.charAt(at) : separator;
      depth += here == '(' ? 1 : here == ')' ? -1 : 0;
      if (at == text.length() || (here == separator && depth == 0)) {
        parts.add(text.substring(from, at).strip());
        from = at + 1;
      }
    }
    parts.removeIf(String::isEmpty);
    return parts;
  }
}
