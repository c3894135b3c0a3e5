package com.orderbridge.simulators.odata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@code $filter} and refuses what the dialect refuses. */
public final class FilterParser {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*('(?:[^']|'')*'|[(),]|[^\\s(),']+)\\s*");
  private static final Set<String> OPERATORS = Set.of("eq", "ne", "gt", "ge", "lt", "le");
  private static final Set<String> FUNCTIONS = Set.of("contains", "startswith", "endswith");

  private final Dialect dialect;
  private final Deque<String> tokens;

  private FilterParser(Dialect dialect, Deque<String> tokens) {
    this.dialect = dialect;
    this.tokens = tokens;
  }

  public static Filter parse(Dialect dialect, String text) {
    var parser = new FilterParser(dialect, tokens(dialect, text));
    Filter filter = parser.disjunction();
    if (!parser.tokens.isEmpty()) {
      throw dialect.syntax("'" + parser.tokens.getFirst() + "' was not expected");
    }
    return filter;
  }

  private static Deque<String> tokens(Dialect dialect, String text) {
    var tokens = new ArrayDeque<String>();
    Matcher matcher = TOKEN.matcher(text);
    int at = 0;
    for (; at < text.length() && matcher.find(at) && matcher.start() == at; at = matcher.end()) {
      tokens.add(matcher.group(1));
    }
    if (at < text.length()) {
      throw dialect.syntax("There is an unterminated string literal at position " + at);
    }
    return tokens;
  }

  private Filter disjunction() {
    var parts = new ArrayList<>(List.of(conjunction()));
    while (takes("or")) {
      parts.add(conjunction());
    }
    return parts.size() == 1 ? parts.getFirst() : alternatives(parts);
  }

  private Filter conjunction() {
    var parts = new ArrayList<>(List.of(term()));
    while (takes("and")) {
      parts.add(term());
    }
    return parts.size() == 1 ? parts.getFirst() : new Filter.And(parts);
  }

  private Filter term() {
    if (takes("(")) {
      Filter inner = disjunction();
      expect(")");
      return inner;
    }
    return FUNCTIONS.contains(peek()) ? part(next()) : comparison();
  }

  private Filter part(String function) {
    expect("(");
    boolean lower = isFolded();
    Property field = operand();
    expect(",");
    JsonNode text = literal(field);
    expect(")");
    return new Filter.Part(function, field, lower, text.asText());
  }

  private Filter comparison() {
    boolean lower = isFolded();
    Property field = operand();
    String operator = next();
    if (operator.equals("in") && dialect.knowsIn()) {
      return in(field, lower);
    }
    if (!OPERATORS.contains(operator)) {
      throw dialect.syntax("The operator '" + operator + "' is not supported");
    }
    return new Filter.Comparison(field, lower, operator, literal(field));
  }

  private Filter in(Property field, boolean lower) {
    expect("(");
    var any = new ArrayList<Filter>();
    do {
      any.add(new Filter.Comparison(field, lower, "eq", literal(field)));
    } while (takes(","));
    expect(")");
    return alternatives(any);
  }

  private boolean isFolded() {
    return peek().equals("tolower") || peek().equals("toupper");
  }

  private Property operand() {
    if (!isFolded()) {
      return dialect.property(next());
    }
    next();
    expect("(");
    Property field = dialect.property(next());
    expect(")");
    return field;
  }

  private JsonNode literal(Property field) {
    String token = next();
    boolean quoted = token.startsWith("'");
    if (quoted != field.isQuoted()) {
      throw dialect.syntax(
          "A binary operator with incompatible types was detected for the field '%s' and the literal %s"
              .formatted(field.name(), token));
    }
    return dialect.literal(
        field, quoted ? token.substring(1, token.length() - 1).replace("''", "'") : token);
  }

  private Filter alternatives(List<Filter> parts) {
    var any = new Filter.Or(parts);
    dialect.checkAlternatives(any.fields());
    return any;
  }

  private String peek() {
    return tokens.isEmpty() ? "" : tokens.getFirst();
  }

  private String next() {
    if (tokens.isEmpty()) {
      throw dialect.syntax("Expression expected at the end");
    }
    return tokens.removeFirst();
  }

  private boolean takes(String token) {
    return peek().equals(token) && tokens.removeFirst() != null;
  }

  private void expect(String token) {
    if (!takes(token)) {
      throw dialect.syntax("'" + token + "' expected instead of '" + peek() + "'");
    }
  }
}
