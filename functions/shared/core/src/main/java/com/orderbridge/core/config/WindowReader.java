package com.orderbridge.core.config;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Reads a planned window: its days by their first three letters, its times in the 24-hour form. */
final class WindowReader {
  private static final Map<String, DayOfWeek> DAYS =
      Map.of(
          "MON", DayOfWeek.MONDAY,
          "TUE", DayOfWeek.TUESDAY,
          "WED", DayOfWeek.WEDNESDAY,
          "THU", DayOfWeek.THURSDAY,
          "FRI", DayOfWeek.FRIDAY,
          "SAT", DayOfWeek.SATURDAY,
          "SUN", DayOfWeek.SUNDAY);

  private WindowReader() {}

  static PlannedWindow read(Fields fields) {
    return new PlannedWindow(
        days(fields), time("from", fields), time("to", fields), timeZone(fields));
  }

  private static Set<DayOfWeek> days(Fields fields) {
    if (!fields.has("days")) {
      return EnumSet.allOf(DayOfWeek.class);
    }
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var name : fields.texts("days")) {
      var day = DAYS.get(name);
      if (day == null) {
        fields.problem("days", "has " + name + "; use MON, TUE, WED, THU, FRI, SAT, SUN");
      } else {
        days.add(day);
      }
    }
    if (days.isEmpty()) {
      fields.problem("days", "names no day; leave the field out for all days");
    }
    return days;
  }

  private static LocalTime time(String field, Fields fields) {
    var text = fields.text(field);
    if (text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
      return LocalTime.parse(text);
    }
    if (!text.isEmpty()) {
      fields.problem(field, "must be a time such as 22:00, from 00:00 to 23:59");
    }
    return LocalTime.MIDNIGHT;
  }

  private static ZoneId timeZone(Fields fields) {
    var text = fields.text("timeZone");
    try {
      return text.isEmpty() ? ZoneOffset.UTC : ZoneId.of(text);
    } catch (DateTimeException e) {
      fields.problem("timeZone", "must be a time zone such as Europe/Berlin or UTC");
      return ZoneOffset.UTC;
    }
  }
}
