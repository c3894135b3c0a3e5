package com.orderbridge.core.mapping;

import java.util.Map;

/**
 * Describes errors of an evaluation by JSONata's own codes (docs.jsonata.org). The library's
 * sentences are not used, because they can quote the event.
 */
final class RuntimeErrors {
  private static final Map<String, String> SENTENCES =
      Map.ofEntries(
          Map.entry("D1001", "a number is out of range"),
          Map.entry("D1002", "the value to negate is not a number"),
          Map.entry("D1009", "two fields of an object have the same name"),
          Map.entry("D3030", "a text is not a number"),
          Map.entry("D3060", "a negative number has no square root"),
          Map.entry("D3110", "a text is not a time"),
          Map.entry("D3137", "$error was called"),
          Map.entry("D3138", "$single found more than one value"),
          Map.entry("D3139", "$single found no value"),
          Map.entry("D3141", "$assert failed"),
          Map.entry("T0410", "a function is called with an argument of the wrong type"),
          Map.entry("T0411", "a function is called with a context of the wrong type"),
          Map.entry("T0412", "a function is called with a list whose values have the wrong type"),
          Map.entry("T1003", "a field's name is not a text"),
          Map.entry("T1005", "a function is called without its $"),
          Map.entry("T1006", "the value that is called is not a function"),
          Map.entry("T2001", "the left side of an arithmetic operator is not a number"),
          Map.entry("T2002", "the right side of an arithmetic operator is not a number"),
          Map.entry("T2003", "the start of a range is not a whole number"),
          Map.entry("T2004", "the end of a range is not a whole number"),
          Map.entry("T2009", "values of different kinds are compared"),
          Map.entry("T2010", "a compared value is neither a number nor a text"));

  private RuntimeErrors() {}

  static String sentence(String code) {
    return SENTENCES.getOrDefault(code, "it cannot be evaluated") + " (" + code + ")";
  }
}
