package com.orderbridge.erppush.sapbusinessone.document;

import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Amount;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.Rejected;
import com.orderbridge.erppush.mapping.Letters;
import com.orderbridge.erppush.mapping.Ownership;
import com.orderbridge.erppush.mapping.Ownership.Meant;
import com.orderbridge.erppush.mapping.Ownership.Owner;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What stands under the reference of an event's own document, and whose it is. */
public sealed interface DocumentOwner {
  record None() implements DocumentOwner {}

  /** Written by an earlier attempt. */
  record Ours(FoundDocument document) implements DocumentOwner {}

  /** Somebody else's, and what was meant. */
  record Same(FoundDocument document) implements DocumentOwner {}

  /** Somebody else's, and something else. */
  record Taken(FoundDocument document) implements DocumentOwner {}

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
  static DocumentOwner of(List<FoundDocument> found, Push push, Meant meant) {
    var documents = found.stream().filter(it -> !it.isSpent()).toList();
    var living = documents.stream().filter(it -> !it.refused()).toList();
    var names = new DocumentNames(found);
    var turnedDown = first(documents, names, push, meant, Owner.OURS);
    var same = first(living, names, push, meant, Owner.SAME);
    return first(living, names, push, meant, Owner.OURS)
        .or(() -> same.filter(_ -> turnedDown.isPresent()))
        .or(() -> turnedDown)
        .<DocumentOwner>map(Ours::new)
        .or(() -> same.map(Same::new))
        .or(
            () ->
                living.stream().filter(it -> hasPresentName(it, push)).findFirst().map(Taken::new))
        .orElseGet(None::new);
  }

  private static Optional<FoundDocument> first(
      List<FoundDocument> documents, DocumentNames names, Push push, Meant meant, Owner owner) {
    return documents.stream()
        .filter(it -> push.ownership().ofOwn(judged(it, names, push), meant) == owner)
        .findFirst();
  }

  /** The form that the rules of ownership judge. */
  static Ownership.Found judged(FoundDocument document, DocumentNames names, Push push) {
    return new Ownership.Found(
        document.reference(push.settings().referenceField()),
        names.of(document),
        document.total().orElse(UNKNOWN),
        document.cardCode());
  }

  static boolean hasPresentName(FoundDocument document, Push push) {
    var reference = document.reference(push.settings().referenceField());
    return Letters.same(reference, push.references().own());
  }

  static Outcome taken(FoundDocument document, Push push) {
    return new Rejected(
        "REFERENCE_TAKEN",
        ("%s has the reference %s already, and this bridge did not write it: if it is this order,"
                + " delete this message from the DLQ; else take the reference off it")
            .formatted(document.name(), document.reference(push.settings().referenceField())),
        WhoMustAct.OPERATIONS);
  }
}
