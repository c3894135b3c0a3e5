package com.orderbridge.local.checklive.sapbusinessone;

import java.time.LocalDate;
import java.time.ZoneId;

/** Returns the day for which the check asks: today in the time zone of the person who runs it. */
final class Today {
  private Today() {}

  static String date() {
    return LocalDate.now(ZoneId.systemDefault()).toString();
  }
}
