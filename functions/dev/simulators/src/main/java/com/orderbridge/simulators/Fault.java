package com.orderbridge.simulators;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** What a business request meets. */
public sealed interface Fault {

  record None() implements Fault {}

  record Refuse(Refusal refusal) implements Fault {}

  record Hang() implements Fault {}

  record CommitThenHang() implements Fault {}

  record CommitThenRefuse(Refusal refusal) implements Fault {}

  /** Commits that long after the request came, whether or not the client still waits. */
  record HangThenCommit(Duration after) implements Fault {}

  /** A status; with {@code Retry-After} in seconds, and with one of the vendor's error codes. */
  record Refusal(int status, OptionalInt retryAfter, Optional<String> code) {}
}
