package com.orderbridge.erppush.sapbusinessone.credit;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.clients.sapbusinessone.Query;
import com.orderbridge.erppush.mapping.Letters;
import com.orderbridge.erppush.mapping.Ownership.Meant;
import com.orderbridge.erppush.mapping.Ownership.Owner;
import com.orderbridge.erppush.sapbusinessone.document.Found;
import com.orderbridge.erppush.sapbusinessone.document.Names;
import com.orderbridge.erppush.sapbusinessone.document.Own;
import com.orderbridge.erppush.sapbusinessone.document.Whereabouts;
import com.orderbridge.erppush.sapbusinessone.document.Work;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that Business One has of an order, found in one look-up, and whose each of it is.
 *
 * @param ofOrder documents under the order's reference
 * @param credits credit notes, returns and drafts under references of refunds and cancellations
 */
record Trail(Work work, List<Found> ofOrder, List<Found> credits) {
  private static final List<String> OF_ORDER =
      List.of("Orders", "Drafts", "Invoices", "DeliveryNotes");

  Trail {
    ofOrder = List.copyOf(ofOrder);
    credits = List.copyOf(credits);
  }

  static List<Query> queries(Work work) {
    var field = work.settings().referenceField();
    var are = Query.anyOf(field, work.references().ofOrder());
    var fields = Found.fieldsWithLines(field);
    var queries = new ArrayList<>(List.of(new Query("Orders", are, fields)));
    queries.add(Whereabouts.orderDrafts(are, field));
    queries.add(new Query("Invoices", are, fields));
    queries.add(new Query("DeliveryNotes", are, fields));
    queries.addAll(Whereabouts.ofClearing(field, names(work)).queries());
    return queries;
  }

  private static Set<String> names(Work work) {
    var siblings = new Siblings(work);
    var names = new LinkedHashSet<>(work.references().ofOwn());
    names.addAll(siblings.ofCancellation());
    names.addAll(siblings.ofRefunds());
    return names;
  }

  /** Reads the answers to {@link #queries}. */
  static Trail of(Work work, List<JsonNode> lists) {
    var ofOrder = new ArrayList<Found>();
    for (int i = 0; i < OF_ORDER.size(); i++) {
      ofOrder.addAll(Found.all(OF_ORDER.get(i), lists.get(i)));
    }
    var credits =
        Whereabouts.ofClearing(work.settings().referenceField(), names(work))
            .all(lists.subList(OF_ORDER.size(), lists.size()));
    return new Trail(work, ofOrder, credits);
  }

  Own own(Meant meant) {
    return Own.of(under(work.references().ofOwn()), work, meant);
  }

  /**
   * How far the order has got.
   *
   * @param meant what an order says that is this one, though nothing else proves it
   */
  State state(Meant meant) {
    var ours = ours(meant);
    var siblings = new Siblings(work);
    var cardCodes = ours.stream().map(Found::cardCode).toList();
    return new State(
        of("Orders", ours),
        of("Drafts", ours),
        of("Invoices", ours),
        of("DeliveryNotes", ours),
        foreign(ours),
        alive(under(siblings.ofCancellation()))
            .filter(it -> cardCodes.contains(it.cardCode()))
            .findFirst(),
        alive(under(siblings.ofRefunds())).toList());
  }

  private static List<Found> of(String collection, List<Found> documents) {
    return documents.stream()
        .filter(it -> it.collection().equals(collection))
        .filter(it -> collection.equals("Orders") || !it.cancelled())
        .toList();
  }

  private List<Found> ours(Meant meant) {
    var names = new Names(ofOrder);
    var ours = new ArrayList<Found>();
    for (var document : ofOrder) {
      if (!document.isSpent() && isOurs(document, names, meant, ours)) {
        ours.add(document);
      }
    }
    return ours;
  }

  /** Orders come first, so that what was drawn from one is known by it. */
  private boolean isOurs(Found document, Names names, Meant meant, List<Found> ours) {
    return work.ownership().ofOrder(Own.judged(document, names, work), meant) == Owner.OURS
        || names.basesOf(document).stream().anyMatch(ours::contains)
        || (document.isPlainDraft() && Flags.isAmountIn(document.comments()));
  }

  /**
   * Somebody else's document, which the order's event found under the present name, or took for the
   * order. Under a name of before the prefix another source's stands, which is no affair of ours.
   */
  private Optional<Found> foreign(List<Found> ours) {
    var names = new Names(ofOrder);
    var present = under(ofOrder, Set.of(work.references().order()));
    return alive(ofOrder)
        .filter(it -> !ours.contains(it))
        .filter(it -> present.contains(it) || isOnRecord(names.of(it)))
        .findFirst();
  }

  private boolean isOnRecord(Set<String> names) {
    return work.bridge()
        .predecessorOf(work.event())
        .flatMap(work.attempt().past()::other)
        .filter(it -> names.contains(it.reference()))
        .isPresent();
  }

  private static Stream<Found> alive(List<Found> documents) {
    return documents.stream().filter(it -> !it.isSpent() && !it.refused() && !it.cancelled());
  }

  private List<Found> under(Collection<String> references) {
    return under(credits, references);
  }

  private static boolean isOneOf(Collection<String> references, String reference) {
    return references.stream().anyMatch(it -> Letters.same(it, reference));
  }

  private List<Found> under(List<Found> documents, Collection<String> references) {
    var field = work.settings().referenceField();
    return documents.stream().filter(it -> isOneOf(references, it.reference(field))).toList();
  }
}
