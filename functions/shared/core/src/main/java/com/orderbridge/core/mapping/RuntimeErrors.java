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
          Map.entry("D1002", "what is to be negated is no number"),
          Map.entry("D1009", "two fields of an object have one name"),
          Map.entry("D3030", "a text is no number"),
          Map.entry("D3060", "the root of a negative number is no number"),
          Map.entry("D3110", "a text is no time"),
          Map.entry("D3137", "$error was called"),
          Map.entry("D3138", "$single found more than one"),
          Map.entry("D3139", "$single found none"),
          Map.entry("D3141", "$assert failed"),
          Map.entry("T0410", "a function is given an argument of a kind that it does not take"),
          Map.entry("T0411", "a function is given a context of a kind that it does not take"),
          Map.entry("T0412", "a function is given a list of other values than it takes"),
          Map.entry("T1003", "a field's name is no text"),
          Map.entry("T1005", "a function is called without its $"),
          Map.entry("T1006", "what is called is no function"),
          Map.entry("T2001", "what stands left of an arithmetic sign is no number"),
          Map.entry("T2002", "what stands right of an arithmetic sign is no number"),
          Map.entry("T2003", "a range begins with what is no whole number"),
          Map.entry("T2004", "a range ends with what is no whole number"),
          Map.entry("T2009", "values of different kinds are compared"),
          Map.entry("T2010", "what is compared is neither number nor text"));

  private RuntimeErrors() {}

  static String sentence(String code) {
    return SENTENCES.getOrDefault(code, "it cannot be evaluated") + " (" + code + ")";
  }
}
