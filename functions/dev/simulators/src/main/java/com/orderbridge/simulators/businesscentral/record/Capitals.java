package com.orderbridge.simulators.businesscentral.record;

/**
 * The capitals of a Code field: .NET's simple ones, character by character, of which none comes
 * into ASCII from outside [K]. So {@code ß} and {@code ı} stay, and no text grows.
 */
final class Capitals {
  private Capitals() {}

  static String of(String text) {
    var capitals = new StringBuilder();
    text.codePoints().map(Capitals::of).forEach(capitals::appendCodePoint);
    return capitals.toString();
  }

  private static int of(int letter) {
    int capital = Character.toUpperCase(letter);
    return letter >= 0x80 && capital < 0x80 ? letter : capital;
  }
}
