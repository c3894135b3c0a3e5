package com.orderbridge.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the body of {@code PUT _behaviour}, refusing whatever it does not know. */
final class FaultReader {
  private static final List<String> KINDS =
      List.of("status", "hang", "commitThenHang", "commitThenStatus", "hangThenCommitAfter");
  private static final int LONGEST_SECONDS = 600;

  private FaultReader() {}

  static List<Fault> read(ObjectNode body) {
    ControlInput.knowsOnly(body, "", Set.of("next"));
    var faults = new ArrayList<Fault>();
    for (JsonNode entry : ControlInput.array(body, "next")) {
      String at = "next[" + faults.size() + "]";
      faults.add(fault(ControlInput.object(entry, at), at + "."));
    }
    return faults;
  }

  private static Fault fault(ObjectNode entry, String at) {
    ControlInput.knowsOnly(
        entry, at, Stream.concat(KINDS.stream(), Stream.of("retryAfter", "code")).toList());
    List<String> kinds = KINDS.stream().filter(entry::has).toList();
    if (kinds.size() > 1) {
      throw ControlInput.wrong(at + kinds.get(1), "cannot be combined with " + kinds.getFirst());
    }
    boolean refuses = entry.has("status") || entry.has("commitThenStatus");
    for (String addition : List.of("retryAfter", "code")) {
      if (entry.has(addition) && !refuses) {
        throw ControlInput.wrong(at + addition, "needs status or commitThenStatus");
      }
    }
    return kinds.isEmpty() ? new Fault.None() : fault(kinds.getFirst(), entry, at);
  }

  private static Fault fault(String kind, ObjectNode entry, String at) {
    return switch (kind) {
      case "status" -> new Fault.Refuse(refusal(kind, entry, at));
      case "commitThenStatus" -> new Fault.CommitThenRefuse(refusal(kind, entry, at));
      case "hangThenCommitAfter" -> new Fault.HangThenCommit(seconds(kind, entry, at));
      case "hang" -> yes(kind, entry, at, new Fault.Hang());
      case "commitThenHang" -> yes(kind, entry, at, new Fault.CommitThenHang());
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static Fault yes(String kind, ObjectNode entry, String at, Fault fault) {
    if (!entry.path(kind).isBoolean() || !entry.path(kind).booleanValue()) {
      throw ControlInput.wrong(at + kind, "can only be true");
    }
    return fault;
  }

  private static Duration seconds(String kind, ObjectNode entry, String at) {
    JsonNode seconds = entry.path(kind);
    if (!seconds.isNumber() || seconds.doubleValue() < 0 || seconds.doubleValue() > 600) {
      throw ControlInput.wrong(at + kind, "must be a number of seconds from 0 to 600");
    }
    return Duration.ofMillis(Math.round(seconds.doubleValue() * 1000));
  }

  private static Fault.Refusal refusal(String kind, ObjectNode entry, String at) {
    int status = ControlInput.integer(entry, kind, at, 300, 599);
    OptionalInt retryAfter =
        entry.has("retryAfter")
            ? OptionalInt.of(ControlInput.integer(entry, "retryAfter", at, 0, LONGEST_SECONDS))
            : OptionalInt.empty();
    Optional<String> code =
        entry.has("code") ? Optional.of(ControlInput.text(entry, "code", at)) : Optional.empty();
    return new Fault.Refusal(status, retryAfter, code);
  }
}
