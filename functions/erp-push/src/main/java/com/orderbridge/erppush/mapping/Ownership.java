package com.orderbridge.erppush.mapping;

import com.orderbridge.delivery.Amount;
import com.orderbridge.delivery.Past;
import java.util.Optional;
import java.util.Set;

/**
 * Whose a document is that was found under one of an event's references. Only what this bridge made
 * for the event's own source may be repaired, taken back or credited. Pure.
 *
 * @param past what the order's story says
 * @param predecessor the id of the event that placed the order; empty if the event itself did
 */
public record Ownership(References references, Past past, Optional<String> predecessor) {
  /** What is known of a document that was found. */
  public enum Owner {
    /** The story of this source says that the bridge wrote it, or its reference does. */
    OURS,
    /** Nothing says that the bridge wrote it, but it says the same as what was meant. */
    SAME,
    OTHERS
  }

  /**
   * A document that was found.
   *
   * @param reference under which it was found
   * @param numbers its own, and that of the order that it came from
   * @param total tax included, in the document's currency
   * @param customer its number at the ERP
   */
  public record Found(String reference, Set<String> numbers, Amount total, String customer) {
    public Found {
      numbers = Set.copyOf(numbers);
    }
  }

  /**
   * What a document must say to be taken for the one that was meant.
   *
   * @param total empty where the sender does not say: then nothing equals it
   * @param customers the numbers of those who may have ordered
   */
  public record Meant(Optional<Amount> total, Set<String> customers) {
    public Meant {
      customers = Set.copyOf(customers);
    }
  }

  /** Of a document under the event's own reference. */
  public Owner ofOwn(Found found, Meant meant) {
    var presentName = found.reference().equalsIgnoreCase(references.own());
    if ((past.mayHaveWritten() && presentName)
        || past.reference().filter(found.numbers()::contains).isPresent()) {
      return Owner.OURS;
    }
    return same(found, meant, presentName) ? Owner.SAME : Owner.OTHERS;
  }

  /**
   * Of a document under the order's reference, as a refund or cancellation finds it. What somebody
   * else had written before the order came stays somebody else's, and so does all of an order of
   * which this bridge has written nothing.
   */
  public Owner ofOrder(Found found, Meant meant) {
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

  /** A name of before the prefix can be another source's: then the customer must agree as well. */
  private static boolean same(Found found, Meant meant, boolean presentName) {
    return meant.total().filter(found.total()::is).isPresent()
        && (presentName || meant.customers().contains(found.customer()));
  }
}
