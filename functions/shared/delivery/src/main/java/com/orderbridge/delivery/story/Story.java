package com.orderbridge.delivery.story;

import com.orderbridge.delivery.Past;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that is known of an order at a target: the content of the table's item.
 *
 * @param lease who works on it, and until when
 * @param records one record per event, by event id
 * @param begun the attempts that have begun and have not been settled, with the end of their lease
 * @param references the beginning of the references of its documents, as its first claim said;
 *     empty for a story that began before documents had a prefix
 * @param desk what the desk shows of it since its last settlement
 */
public record Story(
    Optional<Lease> lease,
    Map<String, DeliveryRecord> records,
    Map<String, Instant> begun,
    Optional<String> references,
    Optional<Trouble> desk) {

  public Story {
    records = Map.copyOf(records);
    begun = Map.copyOf(begun);
  }

  /** Makes a story that begins with a claim. */
  public static Story begins(ClaimRequest first) {
    var references = Optional.of(first.referencePrefix());
    return new Story(Optional.empty(), Map.of(), Map.of(), references, Optional.empty());
  }

  Story with(String eventId, DeliveryRecord record) {
    var changed = new HashMap<>(records);
    changed.put(eventId, record);
    return new Story(lease, changed, begun, references, desk);
  }

  /**
   * Returns the story as it was before its present lease was taken.
   *
   * @param found the end of the unsettled attempt of the event that the claim found, if there was
   *     one
   */
  public Story beforeLease(String eventId, Optional<Instant> found) {
    var before = new HashMap<>(begun);
    before.remove(eventId);
    found.ifPresent(it -> before.put(eventId, it));
    return new Story(Optional.empty(), records, before, references, desk);
  }

  /**
   * Decides whether the claim is granted. It has no side effects, so that every table decides
   * alike.
   */
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
    var troubles = Troubles.beside(request.eventId(), this);
    return new Claim.Granted(begun, past(request.eventId(), begun), closes, shortened, troubles);
  }

  /** Returns the event with which a person should begin. Empty if no event is in trouble. */
  public Optional<Trouble> trouble() {
    return new Troubles(records, desk).worst();
  }

  /**
   * Returns the events that end with this one. An event that was rejected or undecided, and never
   * written, cannot be taken back, so its cancellation ends it.
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

  /** Returns the record of a delivery that has none in the table. */
  public static DeliveryRecord fresh(ClaimRequest request) {
    return goingOn(DeliveryRecord.fresh(request.eventType(), request.now()), request);
  }

  /** Notes the body, so that the next settlement writes whether it has changed. */
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
