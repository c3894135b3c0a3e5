package com.orderbridge.local.alarms;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * As much of CloudWatch's metric math as the stack's alarms have: {@code IF}, {@code FILL} with a
 * number, {@code AND}, comparisons, sums, products and quotients. Truth is 1.
 */
final class Expression {
  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|[0-9.]+|>=|==|[-+*/(),<>]");

  private final List<String> tokens;

  Expression(String text) {
    this.tokens = TOKEN.matcher(text).results().map(it -> it.group()).toList();
  }

  /** Ids that are not among the values have none. */
  double of(Map<String, Double> values) {
    return new Reading(values).and();
  }

  private final class Reading {
    private final Map<String, Double> values;
    private int at;

    Reading(Map<String, Double> values) {
      this.values = values;
    }

    double and() {
      var value = comparison();
      while (takes("AND")) {
        var other = comparison();
        value = truth(value != 0 && other != 0);
      }
      return value;
    }

    private double comparison() {
      var value = sum();
      if (takes(">=")) {
        return truth(value >= sum());
      }
      if (takes("==")) {
        return truth(value == sum());
      }
      return takes(">") ? truth(value > sum()) : value;
    }

    private double sum() {
      var value = product();
      while (takes("+")) {
        value += product();
      }
      return value;
    }

    private double product() {
      var value = factor();
      while (true) {
        if (takes("*")) {
          value *= factor();
        } else if (takes("/")) {
          value /= factor();
        } else {
          return value;
        }
      }
    }

    private double factor() {
      var token = tokens.get(at++);
      return switch (token) {
        case "(" -> before(")");
        case "IF" -> choice();
        case "FILL" -> filled();
        default ->
            Character.isDigit(token.charAt(0))
                ? Double.parseDouble(token)
                : values.getOrDefault(token, Double.NaN);
      };
    }

    private double choice() {
      expect("(");
      var condition = before(",");
      var yes = before(",");
      var no = before(")");
      return condition != 0 ? yes : no;
    }

    private double filled() {
      expect("(");
      var value = before(",");
      var instead = before(")");
      return Double.isNaN(value) ? instead : value;
    }

    private double before(String end) {
      var value = and();
      expect(end);
      return value;
    }

    private boolean takes(String token) {
      var here = at < tokens.size() && tokens.get(at).equals(token);
      at += here ? 1 : 0;
      return here;
    }

    private void expect(String token) {
      if (!takes(token)) {
        throw new IllegalStateException("no " + token + " at " + at + " of " + tokens);
      }
    }
  }

  private static double truth(boolean value) {
    return value ? 1 : 0;
  }
}
