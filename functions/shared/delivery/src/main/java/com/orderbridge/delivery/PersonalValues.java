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
 * What an event says of a person: names, addresses, telephone numbers, e-mail addresses. A target's
 * error text may quote them, and that text goes to table, log and notifications, where personal
 * data must not be. This class hides them. It has no side effects.
 */
public final class PersonalValues {
  private static final String HIDDEN = "***";

  /** Names of fields that hold personal data, as the platforms name them. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?i).*(mail|[a-z]_?name|phone|mobile|fax|address|street|line_?\\d|city|town|zip|postal|post_?code|company|"
              + "billing_info|tax_?id|vat_?(id|number)|birth|contact|customer|recipient).*");

  /** An object with one of these fields is an article. Its name is not a person's name. */
  private static final Set<String> OF_ARTICLES =
      Set.of("sku", "sku_code", "bundle_code", "item_type", "quantity");

  private static final Set<String> SKUS = Set.of("sku", "sku_code", "bundle_code");

  private static final Pattern E_MAIL =
      Pattern.compile("[^\\s\"'<>(),;:]+@[^\\s\"'<>(),;:]+\\.[^\\s\"'<>(),;:.]+");

  private static final Pattern WORD = Pattern.compile("[\\p{L}']+");

  private static final Pattern FEW_DIGITS = Pattern.compile("\\d{1,5}");

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /**
   * Values shorter than this are not hidden. A state's code, for example, would hide parts of other
   * words.
   */
  private static final int SHORTEST = 3;

  /** A text that was cut may end in a part of a value. A part of at least this length is hidden. */
  private static final int SHORTEST_CUT = 6;

  private final List<String> values;

  private PersonalValues(Collection<String> values) {
    this.values =
        values.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /** Collects the personal values of an event's body, wherever they are in it. */
  public static PersonalValues of(Event event) {
    var values = new TreeSet<String>();
    collect(event.data(), "", values);
    values.removeAll(skus(event.data()));
    return new PersonalValues(values);
  }

  /**
   * Collects the SKUs. If a person is called like an article, the article's name stays visible,
   * because the reason is about the article.
   */
  private static Set<String> skus(JsonNode body) {
    return SKUS.stream()
        .flatMap(it -> body.findValues(it).stream())
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }

  /**
   * @param field the nearest field above that holds personal data; empty if there is none
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
   * A field {@code name} is a person's name below a customer or an address. Elsewhere it may be the
   * name of anything.
   */
  private static String personal(String field, String above, boolean article) {
    var persons =
        field.equals("name") ? !above.isEmpty() : !article && PERSONAL.matcher(field).matches();
    return persons ? field : "";
  }

  /** Also adds the value without the characters that people write between digits. */
  private static void add(String value, Set<String> values) {
    var text = value.strip();
    Stream.of(text, text.replaceAll("[ ./()-]", ""))
        .filter(it -> it.length() >= SHORTEST)
        .forEach(values::add);
  }

  /**
   * Hides the event's personal values in the texts of an outcome. A delivery that succeeded without
   * remarks has no such text, so its body is not searched.
   */
  public static Outcome hiddenIn(Outcome outcome, Event event) {
    return switch (outcome) {
      case Outcome.Delivered it when it.notes().isEmpty() && it.check().isEmpty() -> outcome;
      case Outcome.AlreadyDelivered it when it.check().isEmpty() -> outcome;
      case Outcome.Waits _ -> outcome;
      default -> of(event).hiddenIn(outcome);
    };
  }

  /** Returns the outcome with personal values hidden in its texts. */
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

  /** Returns the text with {@code ***} for each of these values and for every e-mail address. */
  public String hiddenIn(String text) {
    var hidden = E_MAIL.matcher(withoutCutValues(text)).replaceAll(HIDDEN);
    for (var value : values) {
      hidden = whole(value).matcher(hidden).replaceAll(HIDDEN);
    }
    return hidden;
  }

  /**
   * Returns how a value is searched. A few digits, such as a postcode, are hidden only in quotes,
   * because elsewhere they may be an amount, a customer's number or a part of a SKU. A single word
   * is hidden only with the person's own capital letters and not as a part of a number, because
   * many names are also words of the vendor's sentence, such as Must or Blocked.
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

  /**
   * A text that was too long ends in {@code …}, perhaps in the middle of a value. This hides that
   * part, too.
   */
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
