package com.orderbridge.erppush.sapbusinessone.credit;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.clients.sapbusinessone.Query;
import com.orderbridge.erppush.mapping.Letters;
import com.orderbridge.erppush.mapping.Ownership.Meant;
import com.orderbridge.erppush.mapping.Ownership.Owner;
import com.orderbridge.erppush.sapbusinessone.document.DocumentNames;
import com.orderbridge.erppush.sapbusinessone.document.DocumentOwner;
import com.orderbridge.erppush.sapbusinessone.document.FoundDocument;
import com.orderbridge.erppush.sapbusinessone.document.LookUps;
import com.orderbridge.erppush.sapbusinessone.document.Push;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that Business One has of an order, found in one look-up.
 *
 * @param ofOrder the documents under the order's reference
 * @param credits the credit notes, returns and drafts under the references of refunds and
 *     cancellations
 */
record Findings(Push push, List<FoundDocument> ofOrder, List<FoundDocument> credits) {
  private static final List<String> OF_ORDER =
      List.of("Orders", "Drafts", "Invoices", "DeliveryNotes");

  Findings {
    ofOrder = List.copyOf(ofOrder);
    credits = List.copyOf(credits);
  }

  static List<Query> queries(Push push) {
    var field = push.settings().referenceField();
    var are = Query.anyOf(field, push.references().ofOrder());
    var fields = FoundDocument.fieldsWithLines(field);
    var queries = new ArrayList<>(List.of(new Query("Orders", are, fields)));
    queries.add(LookUps.orderDrafts(are, field));
    queries.add(new Query("Invoices", are, fields));
    queries.add(new Query("DeliveryNotes", are, fields));
    queries.addAll(LookUps.ofClearing(field, names(push)).queries());
    return queries;
  }

  private static Set<String> names(Push push) {
    var story = new OrderStory(push);
    var names = new LinkedHashSet<>(push.references().ofOwn());
    names.addAll(story.ofCancellation());
    names.addAll(story.ofRefunds());
    return names;
  }

  /** Reads the answers to {@link #queries}. */
  static Findings of(Push push, List<JsonNode> lists) {
    var ofOrder = new ArrayList<FoundDocument>();
    for (int i = 0; i < OF_ORDER.size(); i++) {
      ofOrder.addAll(FoundDocument.all(OF_ORDER.get(i), lists.get(i)));
    }
    var credits =
        LookUps.ofClearing(push.settings().referenceField(), names(push))
            .all(lists.subList(OF_ORDER.size(), lists.size()));
    return new Findings(push, ofOrder, credits);
  }

  DocumentOwner own(Meant meant) {
    return DocumentOwner.of(under(push.references().ofOwn()), push, meant);
  }

  /**
   * Returns how far the order has got.
   *
   * @param meant what a document must say to be taken for the order if nothing else proves it
   */
  OrderState state(Meant meant) {
    var ours = ours(meant);
    var story = new OrderStory(push);
    var cardCodes = ours.stream().map(FoundDocument::cardCode).toList();
    return new OrderState(
        of("Orders", ours),
        of("Drafts", ours),
        of("Invoices", ours),
        of("DeliveryNotes", ours),
        foreign(ours),
        alive(under(story.ofCancellation()))
            .filter(it -> cardCodes.contains(it.cardCode()))
            .findFirst(),
        alive(under(story.ofRefunds())).toList());
  }

  private static List<FoundDocument> of(String collection, List<FoundDocument> documents) {
    return documents.stream()
        .filter(it -> it.collection().equals(collection))
        .filter(it -> collection.equals("Orders") || !it.cancelled())
        .toList();
  }

  private List<FoundDocument> ours(Meant meant) {
    var names = new DocumentNames(ofOrder);
    var ours = new ArrayList<FoundDocument>();
    for (var document : ofOrder) {
      if (!document.isSpent() && isOurs(document, names, meant, ours)) {
        ours.add(document);
      }
    }
    return ours;
  }

  /**
   * Returns whether a document is ours. Orders are judged first, so that a document that was drawn
   * from one is recognised by it.
   */
  private boolean isOurs(
      FoundDocument document, DocumentNames names, Meant meant, List<FoundDocument> ours) {
    return push.ownership().ofOrder(DocumentOwner.judged(document, names, push), meant)
            == Owner.OURS
        || names.basesOf(document).stream().anyMatch(ours::contains)
        || (document.isPlainDraft() && ReviewReasons.isAmountIn(document.comments()));
  }

  /**
   * Returns somebody else's document that the order's event found under the present name or took
   * for the order. A name from before the prefix can belong to another source, which does not
   * concern us.
   */
  private Optional<FoundDocument> foreign(List<FoundDocument> ours) {
    var names = new DocumentNames(ofOrder);
    var present = under(ofOrder, Set.of(push.references().order()));
    return alive(ofOrder)
        .filter(it -> !ours.contains(it))
        .filter(it -> present.contains(it) || isOnRecord(names.of(it)))
        .findFirst();
  }

  private boolean isOnRecord(Set<String> names) {
    return push.bridge()
        .predecessorOf(push.event())
        .flatMap(push.attempt().past()::other)
        .filter(it -> names.contains(it.reference()))
        .isPresent();
  }

  private static Stream<FoundDocument> alive(List<FoundDocument> documents) {
    return documents.stream().filter(it -> !it.isSpent() && !it.refused() && !it.cancelled());
  }

  private List<FoundDocument> under(Collection<String> references) {
    return under(credits, references);
  }

  private static boolean isOneOf(Collection<String> references, String reference) {
    return references.stream().anyMatch(it -> Letters.same(it, reference));
  }

  private List<FoundDocument> under(List<FoundDocument> documents, Collection<String> references) {
    var field = push.settings().referenceField();
    return documents.stream().filter(it -> isOneOf(references, it.reference(field))).toList();
  }
}
