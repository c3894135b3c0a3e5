package com.orderbridge.delivery.story;

import com.orderbridge.delivery.Past;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that is known of an order at a target: what the table's item holds.
 *
 * @param lease who works on it, and until when
 * @param records one per event, by event id
 * @param begun attempts that have begun and not been settled: until when their lease runs or ran
 * @param references with which the references of its documents begin, as its first claim said;
 *     empty for a story that began before they had a prefix
 */
public record Story(
    Optional<Lease> lease,
    Map<String, DeliveryRecord> records,
    Map<String, Instant> begun,
    Optional<String> references) {

  public Story {
    records = Map.copyOf(records);
    begun = Map.copyOf(begun);
  }

  /** One that begins with a claim. */
  public static Story begins(ClaimRequest first) {
    return new Story(Optional.empty(), Map.of(), Map.of(), Optional.of(first.referencePrefix()));
  }

  Story with(String eventId, DeliveryRecord record) {
    var changed = new HashMap<>(records);
    changed.put(eventId, record);
    return new Story(lease, changed, begun, references);
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
    return new Story(Optional.empty(), records, before, references);
  }

  /** Whether, by this story, the claim is granted; pure, so that every table decides alike. */
  public Claim judge(ClaimRequest request) {
    var record = Optional.ofNullable(records.get(request.eventId()));
    if (record.isPresent() && record.get().state().settled()) {
      return settled(record.get(), request);
    }
    if (record.isPresent() && rejected(record.get(), request.messageId())) {
      return new Claim.RejectedBefore(record.get());
    }
    return judgeOpen(request, record);
  }

  private static Claim settled(DeliveryRecord record, ClaimRequest request) {
    return new Claim.AlreadySettled(
        record, record.kept().bodies().noting(request.digest(), request.now()));
  }

  private Claim judgeOpen(ClaimRequest request, Optional<DeliveryRecord> record) {
    if (lease.isPresent() && lease.get().until().isAfter(request.now())) {
      return new Claim.Busy(lease.get().until());
    }
    var closes = closes(request);
    if (closes.isEmpty() && request.predecessor().filter(it -> !settled(it)).isPresent()) {
      return waits(request, request.predecessor().get(), record);
    }
    var begun = begin(request, record);
    var shortened = Room.shortened(records, request.eventId());
    return new Claim.Granted(begun, past(request.eventId(), begun), closes, shortened);
  }

  /**
   * What was never written, since it was rejected or the sender has not decided, cannot be taken
   * back: it is at its end with that.
   */
  private Map<String, DeliveryRecord> closes(ClaimRequest request) {
    return request
        .predecessor()
        .filter(_ -> request.cancels())
        .flatMap(id -> neverWritten(id).map(it -> Map.of(id, it.cancelled(request.now()))))
        .orElse(Map.of());
  }

  private Optional<DeliveryRecord> neverWritten(String eventId) {
    return Optional.ofNullable(records.get(eventId))
        .filter(it -> it.state() == DeliveryState.REJECTED || it.isPending())
        .filter(_ -> !begun.containsKey(eventId))
        .filter(it -> it.reference().isEmpty() && it.unknownAt().isEmpty());
  }

  private static Claim waits(
      ClaimRequest request, String predecessor, Optional<DeliveryRecord> record) {
    var shown =
        record.filter(it -> it.state() == DeliveryState.OPEN).isPresent()
            ? Optional.<DeliveryRecord>empty()
            : Optional.of(anew(request, record).waitingFor(predecessor));
    return new Claim.PredecessorOpen(predecessor, shown);
  }

  private DeliveryRecord begin(ClaimRequest request, Optional<DeliveryRecord> record) {
    var start = record.filter(DeliveryRecord::goesOn).orElseGet(() -> anew(request, record));
    var unsettled = begun.get(request.eventId());
    return goingOn(unsettled == null ? start : start.interrupted(unsettled), request);
  }

  private static DeliveryRecord anew(ClaimRequest request, Optional<DeliveryRecord> record) {
    return record.map(it -> it.afresh(request.now())).orElseGet(() -> fresh(request));
  }

  /** The record of a delivery of which the table has none. */
  public static DeliveryRecord fresh(ClaimRequest request) {
    return goingOn(DeliveryRecord.fresh(request.eventType(), request.now()), request);
  }

  /** Its next settlement writes whether the body has changed. */
  private static DeliveryRecord goingOn(DeliveryRecord record, ClaimRequest request) {
    return record.with(record.kept().bodies().goingOnWith(request.digest(), request.now()));
  }

  private Past past(String eventId, DeliveryRecord record) {
    var others =
        records.entrySet().stream()
            .filter(it -> !it.getKey().equals(eventId))
            .sorted(Map.Entry.comparingByKey())
            .flatMap(it -> other(it.getKey(), it.getValue()).stream())
            .toList();
    return new Past(
        record.unknownAt().isPresent(), record.reference(), others, unwritten(), references);
  }

  private Set<String> unwritten() {
    return records.keySet().stream()
        .filter(it -> neverWritten(it).isPresent() || isSkipped(it))
        .collect(Collectors.toSet());
  }

  private boolean isSkipped(String eventId) {
    return Optional.ofNullable(records.get(eventId))
        .filter(it -> it.state() == DeliveryState.SKIPPED)
        .filter(it -> it.reference().isEmpty() && it.unknownAt().isEmpty())
        .isPresent();
  }

  private static Optional<Past.Other> other(String eventId, DeliveryRecord record) {
    var written = record.written();
    return written
        .reference()
        .filter(_ -> record.state() == DeliveryState.DELIVERED)
        .map(it -> new Past.Other(eventId, record.type(), it, written.ours(), written.amount()));
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
