package com.orderbridge.core.mapping;

/** Where in a text something is, as an editor counts: lines and columns from 1. */
record Place(int line, int column) {
  /**
   * Of a character.
   *
   * @param position how many characters are before it; one that is out of range is the nearest end
   */
  static Place of(String text, int position) {
    var before = text.substring(0, Math.clamp(position, 0, text.length()));
    var line = (int) before.chars().filter(it -> it == '\n').count() + 1;
    return new Place(line, before.length() - before.lastIndexOf('\n'));
  }

  @Override
  public String toString() {
    return "line " + line + ", column " + column;
  }
}
