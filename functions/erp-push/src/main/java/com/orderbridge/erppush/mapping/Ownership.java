package com.orderbridge.erppush.mapping;

import com.orderbridge.delivery.Amount;
import com.orderbridge.delivery.Past;
import java.util.Optional;
import java.util.Set;

/**
 * Decides who wrote a document that was found under one of an event's references. Only a document
 * that this bridge made for the event's own source may be repaired, cancelled or credited. Pure.
 *
 * @param past the order's story
 * @param predecessor the id of the event that placed the order; empty if the event itself did
 */
public record Ownership(References references, Past past, Optional<String> predecessor) {
  /** The answers to the question who wrote a document. */
  public enum Owner {
    /** The story of this source, or the reference, says that the bridge wrote it. */
    OURS,
    /** Nothing says that the bridge wrote it, but it agrees with what was meant. */
    SAME,
    OTHERS
  }

  /**
   * A document that was found.
   *
   * @param reference the reference under which it was found
   * @param numbers its own number, and the number of the order from which it was made
   * @param total its total in its own currency, tax included
   * @param customer the customer's number at the ERP
   */
  public record Candidate(String reference, Set<String> numbers, Amount total, String customer) {
    public Candidate {
      numbers = Set.copyOf(numbers);
    }
  }

  /**
   * The properties that a document must have to be taken for the one that was meant.
   *
   * @param total the total; empty if the sender does not say, and then no document agrees
   * @param customers the numbers of the customers who may have ordered
   */
  public record Meant(Optional<Amount> total, Set<String> customers) {
    public Meant {
      customers = Set.copyOf(customers);
    }
  }

  /** Judges a document under the event's own reference. */
  public Owner ofOwn(Candidate found, Meant meant) {
    var presentName = found.reference().equalsIgnoreCase(references.own());
    if ((past.mayHaveWritten() && presentName)
        || past.reference().filter(found.numbers()::contains).isPresent()) {
      return Owner.OURS;
    }
    return same(found, meant, presentName) ? Owner.SAME : Owner.OTHERS;
  }

  /**
   * Judges a document under the order's reference for a refund or cancellation. A document that
   * somebody else had written before the order came stays theirs. If this bridge wrote nothing for
   * the order, everything is somebody else's.
   */
  public Owner ofOrder(Candidate found, Meant meant) {
    var placed = predecessor.flatMap(past::other);
    if (placed.filter(it -> !it.ours()).isPresent()
        || predecessor.filter(past.unwritten()::contains).isPresent()) {
      return Owner.OTHERS;
    }
    if (placed.filter(it -> found.numbers().contains(it.reference())).isPresent()
        || references.provesSource(found.reference())) {
      return Owner.OURS;
    }
    return same(found, meant, false) ? Owner.OURS : Owner.OTHERS;
  }

  /**
   * Returns whether a document agrees with what was meant. A name from before the prefix can belong
   * to another source, so the customer must agree too.
   */
  private static boolean same(Candidate found, Meant meant, boolean presentName) {
    return meant.total().filter(found.total()::is).isPresent()
        && (presentName || meant.customers().contains(found.customer()));
  }
}
