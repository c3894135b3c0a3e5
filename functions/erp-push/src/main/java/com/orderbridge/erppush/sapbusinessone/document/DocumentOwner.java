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

/** The document that was found under the reference of an event's own document, and who wrote it. */
public sealed interface DocumentOwner {
  record None() implements DocumentOwner {}

  /** The bridge wrote it in an earlier attempt. */
  record Ours(FoundDocument document) implements DocumentOwner {}

  /** Somebody else wrote it, and it agrees with what was meant. */
  record Same(FoundDocument document) implements DocumentOwner {}

  /** Somebody else wrote it, and it is something else. */
  record Taken(FoundDocument document) implements DocumentOwner {}

  /** An amount that equals no other; it stands for an unknown total. */
  Amount UNKNOWN = new Amount("XXX", BigDecimal.ZERO);

  /**
   * Judges what was found. A document of another source can have a name from before the prefix; if
   * it is neither ours nor the same, it does not concern this event. A draft that was turned down
   * does not prevent anything. But if it is ours, the order is not written again, and a document
   * that agrees is taken for what its author made of it.
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

  /** Returns the form that the rules of ownership judge. */
  static Ownership.Candidate judged(FoundDocument document, DocumentNames names, Push push) {
    return new Ownership.Candidate(
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
        ("%s already has the reference %s, but this bridge did not write it: if it is this order,"
                + " delete this message from the DLQ; otherwise remove the reference from it")
            .formatted(document.name(), document.reference(push.settings().referenceField())),
        WhoMustAct.OPERATIONS);
  }
}
