package com.orderbridge.core.mapping;

/** A place in a text, counted like in an editor: lines and columns from 1. */
record Place(int line, int column) {
  /**
   * Returns the place of a character.
   *
   * @param position the number of characters before it; a position out of range counts as the
   *     nearest end
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
