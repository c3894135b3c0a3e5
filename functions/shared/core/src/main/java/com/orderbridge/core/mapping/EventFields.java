package com.orderbridge.core.mapping;

import com.orderbridge.core.json.UnreadNumber;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields of an event for a mapping. A field is read exactly, or refused by its name; a
 * missing field gives null. Pure.
 */
final class EventFields {
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?");
  private static final List<String> NAMES = List.of("sku", "sku_code", "bundle_code");

  private EventFields() {}

  /**
   * Reads a number, also one that the sender writes as text.
   *
   * @param object the object that has the field; null if it is missing
   * @param field the name of the field
   * @param position the object's position in its list, from 0, which names it in an error if it has
   *     no SKU
   * @throws FieldException if the field is anything else
   */
  static @Nullable BigDecimal exact(
      @Nullable Object object, @Nullable Object field, @Nullable Object position) {
    return switch (value(object, field, position)) {
      case null -> null;
      case Number number -> new BigDecimal(number.toString());
      case String text when DECIMAL.matcher(text.strip()).matches() -> new BigDecimal(text.strip());
      case String _ -> throw wrong(object, field, position, "a text that is not an exact number");
      case Object other -> throw wrong(object, field, position, kind(other) + ", not a number");
    };
  }

  /** Reads an amount in minor units, like {@link #exact}, which must be a whole number. */
  static @Nullable BigDecimal whole(
      @Nullable Object object, @Nullable Object field, @Nullable Object position) {
    var number = exact(object, field, position);
    if (number != null && number.stripTrailingZeros().scale() > 0) {
      throw wrong(object, field, position, "not a whole number of minor units");
    }
    return number;
  }

  /**
   * Reads the day of a time, such as {@code 2026-06-01}, in the calendar of {@code zone}. A field
   * that is a day already is returned unchanged.
   *
   * @param zone a zone of the IANA database; UTC if it is null
   * @throws FieldException if the field is neither a time with its offset nor a day
   */
  static @Nullable String day(
      @Nullable Object object, @Nullable Object field, @Nullable Object zone) {
    return switch (value(object, field, null)) {
      case null -> null;
      case String text when !text.isBlank() ->
          day(text.strip(), zone == null ? "UTC" : zone.toString())
              .orElseThrow(
                  () -> wrong(object, field, null, "not a time of ISO 8601 with its offset"));
      case Object _ -> throw wrong(object, field, null, "not a time of ISO 8601 with its offset");
    };
  }

  /**
   * Reads a text, or a number in the sender's form, without white space at its ends. If nothing is
   * left, it returns null.
   *
   * @throws FieldException if the field is a truth value, a list or an object
   */
  static @Nullable String text(
      @Nullable Object object, @Nullable Object field, @Nullable Object position) {
    return switch (value(object, field, position)) {
      case null -> null;
      case String text -> Texts.filled(text);
      case Number number -> Texts.filled(number);
      case Object other -> throw wrong(object, field, position, kind(other) + ", not a text");
    };
  }

  /**
   * Reads an object, whose fields the mapping reads next.
   *
   * @throws FieldException if the field is anything else
   */
  static @Nullable Object object(@Nullable Object object, @Nullable Object field) {
    return switch (value(object, field, null)) {
      case null -> null;
      case Map<?, ?> map -> map;
      case Object other -> throw wrong(object, field, null, kind(other) + ", not an object");
    };
  }

  private static Optional<String> day(String text, String zone) {
    try {
      return Optional.of(
          text.length() == 10
              ? LocalDate.parse(text).toString()
              : OffsetDateTime.parse(text)
                  .atZoneSameInstant(ZoneId.of(zone))
                  .toLocalDate()
                  .toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Object value(
      @Nullable Object object, @Nullable Object field, @Nullable Object position) {
    return switch (object) {
      case null -> null;
      case Map<?, ?> map when map.get(String.valueOf(field)) instanceof UnreadValue ->
          throw wrong(object, field, position, UnreadNumber.PROBLEM);
      case Map<?, ?> map -> map.get(String.valueOf(field));
      case Object other ->
          throw new FieldException(
              "%s is %s, not an object, so its %s cannot be read"
                  .formatted(
                      place(position).orElse("the value that should have " + field),
                      kind(other),
                      field));
    };
  }

  private static FieldException wrong(
      @Nullable Object object, @Nullable Object field, @Nullable Object position, String what) {
    var of = named(object).or(() -> place(position)).map(it -> " of " + it).orElse("");
    return new FieldException(field + of + " is " + what);
  }

  /**
   * Returns the SKU or code that names an object in an error. It may be shown because it is not
   * personal data.
   */
  private static Optional<String> named(@Nullable Object object) {
    return object instanceof Map<?, ?> map
        ? NAMES.stream()
            .flatMap(name -> Optional.ofNullable(map.get(name)).stream())
            .filter(String.class::isInstance)
            .map(it -> Texts.cut(it.toString(), 40))
            .findFirst()
        : Optional.empty();
  }

  private static Optional<String> place(@Nullable Object position) {
    return position instanceof Number number
        ? Optional.of("line " + (number.intValue() + 1))
        : Optional.empty();
  }

  static String kind(Object value) {
    return switch (value) {
      case String _ -> "a text";
      case Number _ -> "a number";
      case Boolean _ -> "a truth value";
      case List<?> _ -> "a list";
      default -> "an object";
    };
  }

  /**
   * Reports a field that a mapping cannot use. The text names the field, and quotes nothing but a
   * SKU.
   */
  static final class FieldException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FieldException(String text) {
      super(text);
    }
  }
}
