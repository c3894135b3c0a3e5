package com.orderbridge.simulators.businesscentral.record;

import java.util.Arrays;
import java.util.Optional;

/**
 * Faults whose sentence says more than their code does: {@code PUT _behaviour} names them where it
 * would name a code. What was answered like the first two may have been written all the same,
 * {@code commitThenStatus}; they have been seen with 400 and with 409 [C].
 */
public enum TellingFault {
  /** The sentence of telemetry-database-locks-trace.md [V]. */
  LOCK_TIMEOUT(
      "Application_DialogException",
      "The operation could not complete because a record in the Sales Line table was locked by"
          + " another user. Please retry the activity."),

  /** The sentence that clients which look for it quote [C]. */
  DEADLOCK(
      "Internal_ServerError",
      "The activity was deadlocked with another user who was modifying the Sales Line table. Please"
          + " retry the activity."),

  /** A final refusal, of version 22: ALAppExtensions issue 23028, recorded [V]. */
  SYSTEM_ID(
      "Internal_ServerError",
      """
      You cannot change the value of the SystemId field.\r
      \r
      Table: Sales Line\r
      \r
      Identification fields and values:\r
      Document Type='Order',Document No.='S-ORD101010',Line No.='10000'\
      """);

  public final String code;
  public final String sentence;

  TellingFault(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  public static Optional<TellingFault> called(String name) {
    return Arrays.stream(values()).filter(fault -> fault.name().equals(name)).findFirst();
  }
}
