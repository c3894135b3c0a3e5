package com.orderbridge.erppush.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.config.Fields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A company's own conventions, which every mapping of its target needs: settings {@code timeZone},
 * {@code countries} and {@code postingDate}.
 *
 * @param timeZone the time zone of the company's calendar
 * @param countries the company's code of each country for which it does not use the code of ISO
 *     3166
 * @param todayAfterDays the age in days after which an order is posted on the day it arrives; empty
 *     if orders are always posted on their own day
 */
public record Customs(
    ZoneId timeZone, Map<String, String> countries, Optional<Integer> todayAfterDays) {
  public static final Customs NONE = new Customs(ZoneOffset.UTC, Map.of(), Optional.empty());

  public Customs {
    countries = Map.copyOf(countries);
  }

  /** Reads the settings. What is wrong is recorded as a problem of {@code fields}. */
  public static Customs read(Fields fields) {
    if (fields.has(MappedFields.MORE)) {
      var _ = fields.texts(MappedFields.MORE);
    }
    return new Customs(
        fields.optionalText("timeZone").map(it -> zone(fields, it)).orElse(NONE.timeZone),
        fields.has("countries") ? countries(fields) : Map.of(),
        fields.optionalObject("postingDate", Customs::days).flatMap(it -> it));
  }

  private static ZoneId zone(Fields fields, String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      fields.problem("timeZone", "must be a time zone such as Europe/Dublin");
      return NONE.timeZone;
    }
  }

  private static Map<String, String> countries(Fields fields) {
    var countries = fields.textMap("countries");
    for (var code : countries.keySet()) {
      if (!code.matches("[A-Z]{2}")) {
        fields.problem("countries", "has " + code + ": use codes of ISO 3166 such as GR");
      }
    }
    return countries;
  }

  private static Optional<Integer> days(Fields fields) {
    return fields.has("todayAfterDays")
        ? Optional.of(fields.number("todayAfterDays", 0, 3660, 0))
        : Optional.empty();
  }

  /**
   * Returns the variables of a mapping: {@code $timeZone}, {@code $countries}, {@code $today} and
   * {@code $oldestDay}.
   */
  Map<String, JsonNode> variables(Instant now) {
    var nodes = JsonNodeFactory.instance;
    var byIso = nodes.objectNode();
    countries.forEach(byIso::put);
    var today = LocalDate.ofInstant(now, timeZone);
    var variables = new HashMap<String, JsonNode>();
    variables.put("timeZone", nodes.textNode(timeZone.getId()));
    variables.put("countries", byIso);
    variables.put("today", nodes.textNode(today.toString()));
    todayAfterDays.ifPresent(
        it -> variables.put("oldestDay", nodes.textNode(today.minusDays(it).toString())));
    return variables;
  }
}
