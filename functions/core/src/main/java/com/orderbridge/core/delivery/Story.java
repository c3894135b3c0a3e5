package com.orderbridge.core.delivery;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All that is known of an order at a target: what the table's item holds.
 *
 * @param lease who works on it, and until when
 * @param records one per event, by event id
 * @param begun attempts that have begun and not been settled: until when their lease runs or ran
 */
public record Story(
    Optional<Lease> lease, Map<String, DeliveryRecord> records, Map<String, Instant> begun) {

  public static final Story EMPTY = new Story(Optional.empty(), Map.of(), Map.of());

  public Story {
    records = Map.copyOf(records);
    begun = Map.copyOf(begun);
  }

  /**
   * The story as it was before its present lease was taken.
   *
   * @param found the unsettled attempt of the event that the lease found
   */
  public Story beforeLease(String eventId, Optional<Instant> found) {
    var before = new HashMap<>(begun);
    before.remove(eventId);
    found.ifPresent(it -> before.put(eventId, it));
    return new Story(Optional.empty(), records, before);
  }

  /** Whether, by this story, the claim is granted; pure, so that every table decides alike. */
  public Claim judge(ClaimRequest request) {
    var record = Optional.ofNullable(records.get(request.eventId()));
    if (record.isPresent() && record.get().state().settled()) {
      return new Claim.AlreadySettled(record.get());
    }
    if (record.isPresent() && rejected(record.get(), request.messageId())) {
      return new Claim.RejectedBefore(record.get());
    }
    return judgeOpen(request, record);
  }

  private Claim judgeOpen(ClaimRequest request, Optional<DeliveryRecord> record) {
    if (lease.isPresent() && lease.get().until().isAfter(request.now())) {
      return new Claim.Busy(lease.get().until());
    }
    if (request.predecessor().filter(it -> !settled(it)).isPresent()) {
      return new Claim.PredecessorOpen(request.predecessor().get());
    }
    return new Claim.Granted(begin(request, record));
  }

  private DeliveryRecord begin(ClaimRequest request, Optional<DeliveryRecord> record) {
    var start =
        record
            .filter(it -> it.state() != DeliveryState.REJECTED)
            .orElseGet(() -> afresh(request, record));
    var unsettled = begun.get(request.eventId());
    return unsettled == null ? start : start.interrupted(unsettled);
  }

  /**
   * A redriven delivery starts anew, but a write that may still come to its end is not forgotten.
   */
  private static DeliveryRecord afresh(ClaimRequest request, Optional<DeliveryRecord> rejected) {
    var fresh = DeliveryRecord.fresh(request.eventType(), request.now());
    return rejected
        .flatMap(DeliveryRecord::unknownAt)
        .map(at -> fresh.withUnknownAt(at))
        .orElse(fresh);
  }

  private boolean settled(String eventId) {
    var record = records.get(eventId);
    return record != null && record.state().settled();
  }

  private static boolean rejected(DeliveryRecord record, String messageId) {
    return record.state() == DeliveryState.REJECTED
        && record.messageId().filter(messageId::equals).isPresent();
  }
}
