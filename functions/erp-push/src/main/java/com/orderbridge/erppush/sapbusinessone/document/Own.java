package com.orderbridge.erppush.sapbusinessone.document;

import com.orderbridge.core.delivery.Amount;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.Rejected;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.erppush.mapping.Letters;
import com.orderbridge.erppush.mapping.Ownership;
import com.orderbridge.erppush.mapping.Ownership.Meant;
import com.orderbridge.erppush.mapping.Ownership.Owner;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What stands under the reference of an event's own document, and whose it is. */
public sealed interface Own {
  record None() implements Own {}

  /** Written by an earlier attempt. */
  record Ours(Found document) implements Own {}

  /** Somebody else's, and what was meant. */
  record Same(Found document) implements Own {}

  /** Somebody else's, and something else. */
  record Taken(Found document) implements Own {}

  /** An amount that equals none. */
  Amount UNKNOWN = new Amount("XXX", BigDecimal.ZERO);

  /**
   * Judges what was found. Under the name of before the prefix, another source's document can
   * stand: where it is neither ours nor the same, it is none of this event's affairs. A draft that
   * was turned down is in nobody's way; but where it is ours, the order is not written again, and
   * what says the same is what its author has made of it.
   *
   * @param meant what a document must say to be taken for the one that was meant
   */
  static Own of(List<Found> found, Work work, Meant meant) {
    var documents = found.stream().filter(it -> !it.isSpent()).toList();
    var living = documents.stream().filter(it -> !it.refused()).toList();
    var names = new Names(found);
    var turnedDown = first(documents, names, work, meant, Owner.OURS);
    var same = first(living, names, work, meant, Owner.SAME);
    return first(living, names, work, meant, Owner.OURS)
        .or(() -> same.filter(_ -> turnedDown.isPresent()))
        .or(() -> turnedDown)
        .<Own>map(Ours::new)
        .or(() -> same.map(Same::new))
        .or(
            () ->
                living.stream().filter(it -> hasPresentName(it, work)).findFirst().map(Taken::new))
        .orElseGet(None::new);
  }

  private static Optional<Found> first(
      List<Found> documents, Names names, Work work, Meant meant, Owner owner) {
    return documents.stream()
        .filter(it -> work.ownership().ofOwn(judged(it, names, work), meant) == owner)
        .findFirst();
  }

  /** The form that the rules of ownership judge. */
  static Ownership.Found judged(Found document, Names names, Work work) {
    return new Ownership.Found(
        document.reference(work.settings().referenceField()),
        names.of(document),
        document.total().orElse(UNKNOWN),
        document.cardCode());
  }

  static boolean hasPresentName(Found document, Work work) {
    var reference = document.reference(work.settings().referenceField());
    return Letters.same(reference, work.references().own());
  }

  static Outcome taken(Found document, Work work) {
    return new Rejected(
        "REFERENCE_TAKEN",
        ("%s has the reference %s already, and this bridge did not write it: if it is this order,"
                + " delete this message from the DLQ; else take the reference off it")
            .formatted(document.name(), document.reference(work.settings().referenceField())),
        WhoMustAct.OPERATIONS);
  }
}
