package com.orderbridge.erppush.sapbusinessone.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityTest {
  /** The first line is what a partner in daily use answers. */
  @ParameterizedTest
  @CsvSource({
    "tNO,,,tNO,,,''",
    "tYES,,,tNO,,,''",
    "tNO,,,tYES,,,Frozen",
    "tYES,,,tYES,,,Frozen",
    "tNO,,,tYES,2026-06-01,2026-06-30,Frozen from 2026-06-01 to 2026-06-30",
    "tNO,,,tYES,2026-06-02,,''",
    "tNO,,,tYES,,2026-05-31,''",
    "tNO,,,tYES,2026-06-01T00:00:00Z,,Frozen from 2026-06-01",
    "tNO,,,tNO,2026-06-01,2026-06-30,''",
    "tYES,2026-06-01,2026-06-01,tNO,,,''",
    "tYES,2026-06-02,,tNO,,,Valid only from 2026-06-02",
    "tYES,,2026-05-31T00:00:00Z,tNO,,,Valid only to 2026-05-31",
    "tNO,2026-06-02,,tNO,,,''",
    "tYES,2026-01-01,,tYES,2026-05-01,2026-05-31,''"
  })
  void onlyFrozenAndTheRangesKeepAnybodyOut(
      String valid,
      @Nullable String validFrom,
      @Nullable String validTo,
      String frozen,
      @Nullable String frozenFrom,
      @Nullable String frozenTo,
      String hindrance) {
    var master = JsonNodeFactory.instance.objectNode().put("Valid", valid).put("Frozen", frozen);
    master.put("ValidFrom", validFrom).put("ValidTo", validTo);
    master.put("FrozenFrom", frozenFrom).put("FrozenTo", frozenTo);
    assertEquals(hindrance, Activity.hindrance(master, "2026-06-01").orElse(""));
  }
}
