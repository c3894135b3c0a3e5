package com.orderbridge.delivery;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the story of an order tells one attempt: whether something of this event may be at the
 * target already, and what other events of the order have left there.
 *
 * @param mayHaveWritten whether an earlier attempt of this event may have written something
 * @param reference the target's own name for what earlier attempts of this event wrote, if known
 * @param others the other events of the order that were delivered
 * @param unwritten the events of the order for which this bridge has certainly written nothing
 * @param references how this story's documents are named, see {@code ClaimRequest}; empty for a
 *     story that began before documents had a prefix
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

  /** Makes a past that is certain of no event that nothing was written. */
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
   * @param ours whether this bridge wrote the document, instead of finding it there
   * @param amount the amount that a refund or cancellation gave back; empty if none is known
   */
  public record Other(
      String eventId, String type, String reference, boolean ours, Optional<Amount> amount) {}

  /** Returns another event of the order by its id, if it was delivered. */
  public Optional<Other> other(String eventId) {
    return others.stream().filter(it -> it.eventId().equals(eventId)).findFirst();
  }

  /** Returns the sum of what other events gave back in this currency. */
  public BigDecimal givenBack(String currency) {
    return others.stream()
        .flatMap(it -> it.amount().stream())
        .filter(it -> it.currency().equals(currency))
        .map(Amount::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
