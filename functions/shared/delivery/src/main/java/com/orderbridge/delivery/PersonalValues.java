package com.orderbridge.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.event.Event;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an event says of a person: names, addresses, telephone numbers, e-mail. A target's own
 * sentence may quote it, and goes where personal data must not go: table, log, notification. Pure.
 */
public final class PersonalValues {
  private static final String HIDDEN = "***";

  /** Fields of people, as the platforms name them. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?i).*(mail|[a-z]_?name|phone|mobile|fax|address|street|line_?\\d|city|town|zip|postal|post_?code|company|"
              + "billing_info|tax_?id|vat_?(id|number)|birth|contact|customer|recipient).*");

  /** An object with one of these is an article, whose name is no person's. */
  private static final Set<String> OF_ARTICLES =
      Set.of("sku", "sku_code", "bundle_code", "item_type", "quantity");

  private static final Set<String> SKUS = Set.of("sku", "sku_code", "bundle_code");

  private static final Pattern E_MAIL =
      Pattern.compile("[^\\s\"'<>(),;:]+@[^\\s\"'<>(),;:]+\\.[^\\s\"'<>(),;:.]+");

  private static final Pattern WORD = Pattern.compile("[\\p{L}']+");

  private static final Pattern FEW_DIGITS = Pattern.compile("\\d{1,5}");

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Shorter ones, such as a state's code, would hide parts of other words. */
  private static final int SHORTEST = 3;

  /** How much of a value must stand where a text was cut. */
  private static final int SHORTEST_CUT = 6;

  private final List<String> values;

  private PersonalValues(Collection<String> values) {
    this.values =
        values.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /** Those of an event's body, wherever they stand in it. */
  public static PersonalValues of(Event event) {
    var values = new TreeSet<String>();
    collect(event.data(), "", values);
    values.removeAll(skus(event.data()));
    return new PersonalValues(values);
  }

  /** Whoever is called like an article: the article's name is what a reason is about. */
  private static Set<String> skus(JsonNode body) {
    return SKUS.stream()
        .flatMap(it -> body.findValues(it).stream())
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }

  /**
   * @param field the nearest field above that is a person's; empty if there is none
   */
  private static void collect(JsonNode node, String field, Set<String> values) {
    if (node.isArray()) {
      node.forEach(it -> collect(it, field, values));
    } else if (node.isObject()) {
      var article = OF_ARTICLES.stream().anyMatch(node::has);
      node.properties()
          .forEach(it -> collect(it.getValue(), personal(it.getKey(), field, article), values));
    } else if (!field.isEmpty() && node.isTextual()) {
      add(node.textValue(), values);
    }
  }

  /**
   * A plain {@code name} is a person's below a customer or an address, and anything's elsewhere.
   */
  private static String personal(String field, String above, boolean article) {
    var persons =
        field.equals("name") ? !above.isEmpty() : !article && PERSONAL.matcher(field).matches();
    return persons ? field : "";
  }

  /** Also without what people write between digits. */
  private static void add(String value, Set<String> values) {
    var text = value.strip();
    Stream.of(text, text.replaceAll("[ ./()-]", ""))
        .filter(it -> it.length() >= SHORTEST)
        .forEach(values::add);
  }

  /**
   * The outcome of an event with texts that quote nobody. What went straight through, without a
   * word for anybody, is not looked at.
   */
  public static Outcome hiddenIn(Outcome outcome, Event event) {
    return switch (outcome) {
      case Outcome.Delivered it when it.notes().isEmpty() && it.check().isEmpty() -> outcome;
      case Outcome.AlreadyDelivered it when it.check().isEmpty() -> outcome;
      case Outcome.Waits _ -> outcome;
      default -> of(event).hiddenIn(outcome);
    };
  }

  /** The outcome with texts that quote nobody. */
  public Outcome hiddenIn(Outcome outcome) {
    UnaryOperator<String> hide = this::hiddenIn;
    return switch (outcome) {
      case Outcome.Rejected(var code, var reason, var who, var reference) ->
          new Outcome.Rejected(code, hide.apply(reason), who, reference);
      case Outcome.Retry(var code, var reason, var notBefore, var effect) ->
          new Outcome.Retry(code, hide.apply(reason), notBefore, effect);
      case Outcome.Unavailable(var code, var reason, var notBefore, var effect) ->
          new Outcome.Unavailable(code, hide.apply(reason), notBefore, effect);
      case Outcome.Skipped(var reason) -> new Outcome.Skipped(hide.apply(reason));
      case Outcome.Pending(var reason) -> new Outcome.Pending(hide.apply(reason));
      case Outcome.Delivered(var reference, var notes, var amount, var check) ->
          new Outcome.Delivered(
              reference, notes.stream().map(hide).toList(), amount, check.map(hide));
      case Outcome.AlreadyDelivered(var reference, var ours, var amount, var check) ->
          new Outcome.AlreadyDelivered(reference, ours, amount, check.map(hide));
      case Outcome.Waits _ -> outcome;
    };
  }

  /** The text with each of these values, and every e-mail address, as {@code ***}. */
  public String hiddenIn(String text) {
    var hidden = E_MAIL.matcher(withoutCutValues(text)).replaceAll(HIDDEN);
    for (var value : values) {
      hidden = whole(value).matcher(hidden).replaceAll(HIDDEN);
    }
    return hidden;
  }

  /**
   * A few digits, such as a postcode, are hidden where they are quoted: elsewhere they are an
   * amount, a customer's number or a part of a SKU. A single word is hidden as the person writes
   * it, and not as a part of a number: many a name is a word of the vendor's sentence too, such as
   * Must or Blocked.
   */
  private static Pattern whole(String value) {
    if (FEW_DIGITS.matcher(value).matches()) {
      return Pattern.compile("(?<=['\"(])" + value + "(?=['\")])");
    }
    return WORD.matcher(value).matches()
        ? Pattern.compile("(?<![\\p{L}\\p{N}_-])" + Pattern.quote(value) + "(?![\\p{L}\\p{N}_-])")
        : Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(value) + "(?![\\p{L}\\p{N}])", FLAGS);
  }

  /** A text that was too long ends in {@code …}, perhaps in the middle of a value. */
  private String withoutCutValues(String text) {
    var parts = text.split("(?=…)", -1);
    for (var i = 0; i < parts.length; i++) {
      parts[i] = withoutBeginning(parts[i]);
    }
    return String.join("", parts);
  }

  private String withoutBeginning(String text) {
    for (var value : values) {
      for (var length = value.length() - 1; length >= SHORTEST_CUT; length--) {
        var from = text.length() - length;
        if (from >= 0 && text.regionMatches(true, from, value, 0, length)) {
          return text.substring(0, from) + HIDDEN;
        }
      }
    }
    return text;
  }
}
