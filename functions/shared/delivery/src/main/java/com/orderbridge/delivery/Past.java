package com.orderbridge.delivery;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the story of an order says to one attempt: whether something of this event may be at the
 * target already, and what other events of the order have left there.
 *
 * @param mayHaveWritten whether an earlier attempt of this event may have written something
 * @param reference the target's own name for what earlier attempts of this event wrote, where known
 * @param others the other events of the order that have ended as delivered
 * @param unwritten events of the order of which this bridge has written nothing, for certain
 * @param references how this story's documents are named: see {@code ClaimRequest}; empty for a
 *     story that began before documents carried a prefix
 */
public record Past(
    boolean mayHaveWritten,
    Optional<String> reference,
    List<Other> others,
    Set<String> unwritten,
    Optional<String> references) {
  public static final Past NONE = new Past(false, Optional.empty(), List.of(), Optional.empty());

  public Past {
    others = List.copyOf(others);
    unwritten = Set.copyOf(unwritten);
  }

  /** A story that does not say of any event that nothing was written. */
  public Past(
      boolean mayHaveWritten,
      Optional<String> reference,
      List<Other> others,
      Optional<String> references) {
    this(mayHaveWritten, reference, others, Set.of(), references);
  }

  /**
   * Another event of the same order that was delivered.
   *
   * @param ours whether this bridge wrote the document, and did not find it there
   * @param amount that a refund or cancellation gave back; empty where none is known
   */
  public record Other(
      String eventId, String type, String reference, boolean ours, Optional<Amount> amount) {}

  /** Another event by its id. */
  public Optional<Other> other(String eventId) {
    return others.stream().filter(it -> it.eventId().equals(eventId)).findFirst();
  }

  /** What was given back before, in a currency. */
  public BigDecimal givenBack(String currency) {
    return others.stream()
        .flatMap(it -> it.amount().stream())
        .filter(it -> it.currency().equals(currency))
        .map(Amount::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
