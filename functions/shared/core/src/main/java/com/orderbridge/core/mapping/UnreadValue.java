package com.orderbridge.core.mapping;

import com.orderbridge.core.json.UnreadNumber;
import com.orderbridge.core.mapping.EventFields.FieldException;

/**
 * Stands in an expression's input for a number that is too large to read. An expression that does
 * not read it never notices it. An expression that reads it, in whatever way, ends with a {@link
 * FieldException} that names its field.
 */
final class UnreadValue extends Number {
  private static final long serialVersionUID = 1;

  private final String field;

  /**
   * Creates the value.
   *
   * @param field the name of the field whose value it is, or of the field whose list it is in
   */
  UnreadValue(String field) {
    this.field = field;
  }

  private FieldException refused() {
    return new FieldException(field + " is " + UnreadNumber.PROBLEM);
  }

  @Override
  public int intValue() {
    throw refused();
  }

  @Override
  public long longValue() {
    throw refused();
  }

  @Override
  public float floatValue() {
    throw refused();
  }

  @Override
  public double doubleValue() {
    throw refused();
  }

  /** Refuses as well: a text of the number would also be a way to read it. */
  @Override
  public String toString() {
    throw refused();
  }
}
