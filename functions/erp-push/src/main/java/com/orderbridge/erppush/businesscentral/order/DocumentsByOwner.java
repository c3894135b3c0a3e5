package com.orderbridge.erppush.businesscentral.order;

import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.erppush.businesscentral.document.FoundDocument;
import com.orderbridge.erppush.mapping.Ownership.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Documents that were found under one name, sorted by who wrote them.
 *
 * @param ours documents that the bridge wrote for this event
 * @param same documents of somebody else that agree with this event
 * @param others documents of somebody else that do not
 */
public record DocumentsByOwner(
    List<FoundDocument> ours, List<FoundDocument> same, List<FoundDocument> others) {

  /**
   * Sorts what was found. A document of another source can have a name from before the prefix; if
   * it is neither ours nor the same, it does not concern this event and is left out.
   *
   * @param presentName the name under which a document of this event is written now
   */
  public static DocumentsByOwner of(
      List<FoundDocument> found, Function<FoundDocument, Owner> owner, String presentName) {
    var whose = new DocumentsByOwner(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (var document : found) {
      switch (owner.apply(document)) {
        case OURS -> whose.ours.add(document);
        case SAME -> whose.same.add(document);
        case OTHERS -> {
          if (document.reference().equalsIgnoreCase(presentName)) {
            whose.others.add(document);
          }
        }
      }
    }
    return whose;
  }

  /** Returns the outcome if somebody else has written the document; empty if nobody has. */
  public Optional<Outcome> endedByOthers() {
    return same.stream()
        .findFirst()
        .<Outcome>map(it -> Outcome.AlreadyDelivered.bySomebodyElse(it.number()))
        .or(() -> others.stream().findFirst().map(DocumentsByOwner::taken));
  }

  public static Outcome taken(FoundDocument document) {
    return new Outcome.Rejected(
        "REFERENCE_TAKEN",
        ("%s already has the reference %s, but this bridge did not write it: if it is this order,"
                + " delete this message from the DLQ; otherwise remove the reference from it")
            .formatted(document, document.reference()),
        WhoMustAct.OPERATIONS);
  }
}
