package com.orderbridge.erppush.sapbusinessone.credit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.core.delivery.Outcome.Delivered;
import com.orderbridge.core.delivery.Outcome.Rejected;
import com.orderbridge.core.delivery.Outcome.Retry;
import com.orderbridge.core.delivery.WhoMustAct;
import com.orderbridge.erppush.mapping.Kind;
import com.orderbridge.erppush.sapbusinessone.credit.BaseLines.Based;
import com.orderbridge.erppush.sapbusinessone.document.Found;
import com.orderbridge.erppush.sapbusinessone.document.Items;
import com.orderbridge.erppush.sapbusinessone.document.SalesDocument;
import com.orderbridge.erppush.sapbusinessone.document.Whereabouts;
import com.orderbridge.erppush.sapbusinessone.document.Work;
import com.orderbridge.erppush.sapbusinessone.servicelayer.Answer;
import com.orderbridge.erppush.sapbusinessone.servicelayer.Query;
import com.orderbridge.erppush.sapbusinessone.servicelayer.ServiceLayer.Looked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One attempt to have the effect of one refund or cancellation in one database. */
public record ClearingPush(Work work, SalesDocument document, boolean whole) {
  private static final int ORDERS = 0;
  private static final int DRAFTS = 1;
  private static final int INVOICES = 2;
  private static final int DELIVERIES = 3;
  private static final int OWN = 4;

  public Outcome push() {
    var items = new Items(work.settings().items(), document.itemCodes());
    var own = Whereabouts.ofClearing(work.settings().referenceField(), work.reference());
    var queries = new ArrayList<>(ofOrder());
    queries.addAll(own.queries());
    queries.addAll(items.queries());
    return switch (work.serviceLayer().look(queries)) {
      case Looked.Ended(var outcome) -> outcome;
      case Looked.Lists(var lists) -> {
        var ofItems = OWN + own.queries().size();
        var resolved = items.resolve(lists.subList(ofItems, lists.size()));
        yield act(Clearing.of(request(resolved), state(own, lists)), own, resolved);
      }
    };
  }

  private List<Query> ofOrder() {
    var is = Query.is(work.settings().referenceField(), work.orderReference());
    return List.of(
        new Query("Orders", is, Found.FIELDS),
        Whereabouts.orderDrafts(is),
        new Query("Invoices", is, Found.WITH_LINES),
        new Query("DeliveryNotes", is, Found.WITH_LINES));
  }

  private static Clearing.State state(Whereabouts own, List<JsonNode> lists) {
    return new Clearing.State(
        own.first(lists.subList(OWN, OWN + own.queries().size())),
        Found.all("Orders", lists.get(ORDERS)),
        Found.all("Drafts", lists.get(DRAFTS)),
        valid("Invoices", lists.get(INVOICES)),
        valid("DeliveryNotes", lists.get(DELIVERIES)));
  }

  private static List<Found> valid(String collection, JsonNode list) {
    return Found.all(collection, list).stream().filter(it -> !it.cancelled()).toList();
  }

  private Clearing.Request request(Items.Resolved resolved) {
    var codes = resolved instanceof Items.Resolved.To(var known) ? known : Map.<String, String>of();
    return new Clearing.Request(
        work.kind() == Kind.CANCELLATION,
        whole,
        document.lines(codes),
        doubts(),
        work.settings().postsRefunds());
  }

  /** What is not known of it. */
  private List<String> doubts() {
    var doubts = new ArrayList<String>();
    if (document.totals().isEmpty()) {
      doubts.add("the sender does not say how much");
    }
    if (work.event().namedByDigest()) {
      doubts.add("the sender gave this refund no id");
    }
    return doubts;
  }

  private Outcome act(Clearing clearing, Whereabouts own, Items.Resolved resolved) {
    return switch (clearing) {
      case Clearing.Done(var reference) -> new AlreadyDelivered(reference);
      case Clearing.NoOrder() -> rejected("ORDER_NOT_FOUND", "nothing has the order's reference");
      case Clearing.Undecided(var draft) ->
          new Retry("PENDING_APPROVAL", "the order is " + draft.name() + ", pending approval");
      case Clearing.Cancel _, Clearing.Write _ when !work.attempt().mayCreate() -> work.settling();
      case Clearing.Cancel(var order) -> cancel(order);
      case Clearing.Write write -> write(write, own, resolved);
    };
  }

  private Outcome cancel(Found order) {
    return switch (work.serviceLayer().post("Orders(" + order.entry() + ")/Cancel", "")) {
      case Answer.Ok _ -> new Delivered(Clearing.cancelled(order));
      case Answer.NoMatch(var otherwise) -> otherwise;
      case Answer.Exists(var otherwise) -> otherwise;
      case Answer.Ended(var outcome) -> outcome;
    };
  }

  private Outcome write(Clearing.Write write, Whereabouts own, Items.Resolved resolved) {
    var wholly = write.based().filter(it -> it.expenses().isPresent());
    if (wholly.isPresent()) {
      return create(write, own, wholly.get());
    }
    return switch (resolved) {
      case Items.Resolved.Refused(var refused) -> refused;
      case Items.Resolved.To(var codes) ->
          document
              .problem(work.kind().name())
              .orElseGet(() -> create(write, own, lines(write, codes)));
    };
  }

  private Based lines(Clearing.Write write, Map<String, String> codes) {
    return write.based().orElseGet(() -> new Based(document.lines(codes), Optional.empty()));
  }

  private Outcome create(Clearing.Write write, Whereabouts own, Based lines) {
    var body = work.addressed(document, write.cardCode(), lines.lines());
    lines.expenses().ifPresent(it -> body.putArray(SalesDocument.EXPENSES).addAll(it));
    var notes = new ArrayList<>(document.notes());
    if (write.draft()) {
      body.put("DocObjectCode", "o" + write.collection());
      notes.addFirst("a draft for a person to add" + flag(body, write.flags()));
    }
    return work.writing(own).create(write.draft() ? "Drafts" : write.collection(), body, notes);
  }

  /** Says in the document itself why a person must look at it. */
  private static String flag(ObjectNode body, List<String> flags) {
    if (flags.isEmpty()) {
      return "";
    }
    var why = String.join("; ", flags);
    var comments =
        "Order Bridge: check before adding: " + why + ". " + body.path("Comments").asText();
    body.put("Comments", comments.strip());
    SalesDocument.LIMITS.fit(body);
    return ": " + why;
  }

  private static Outcome rejected(String code, String reason) {
    return new Rejected(code, reason, WhoMustAct.OPERATIONS);
  }
}
