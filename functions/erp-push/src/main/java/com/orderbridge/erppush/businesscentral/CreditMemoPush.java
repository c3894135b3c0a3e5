package com.orderbridge.erppush.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.core.delivery.Outcome.Delivered;
import com.orderbridge.core.delivery.Outcome.Rejected;
import java.util.ArrayList;
import java.util.List;

/**
 * Money given back becomes a credit memo: applied to the order's invoice where there is exactly
 * one, else a draft of its own, which a person applies.
 *
 * @param mayPost whether the stage wants it posted and nothing about it needs a person
 */
record CreditMemoPush(Api api, Company company, Push push, boolean mayPost) {

  Outcome push(SalesDocument wanted, Findings findings) {
    var memo = applied(wanted, findings);
    for (var found : findings.creditMemos()) {
      if (push.half(memo, found).isEmpty()) {
        return finish(found, memo, findings);
      }
    }
    return findings.creditMemos().isEmpty()
        ? finish(push.create(memo, findings), memo, findings)
        : finish(push.replace(memo, findings.creditMemos().getFirst(), findings), memo, findings);
  }

  private static SalesDocument applied(SalesDocument wanted, Findings findings) {
    return findings
        .onlyInvoice()
        .map(it -> wanted.appliedTo(it.path("number").asText()))
        .orElse(wanted);
  }

  private boolean posts(Findings findings) {
    return mayPost && findings.onlyInvoice().isPresent();
  }

  /** One that was there before: posted by now, or a draft that an earlier attempt left. */
  private Outcome finish(JsonNode found, SalesDocument memo, Findings findings) {
    var number = found.path("number").asText();
    var draft = found.path("status").asText().equals("Draft");
    return draft && posts(findings)
        ? post(found.path("id").asText(), number, memo, List.of())
        : new AlreadyDelivered(number);
  }

  private Outcome finish(Outcome created, SalesDocument memo, Findings findings) {
    return created instanceof Delivered(var number, var notes, var _, var _)
        ? finish(number, notes, memo, findings)
        : created;
  }

  private Outcome finish(String number, List<String> notes, SalesDocument memo, Findings findings) {
    if (!posts(findings)) {
      return new Delivered(number, withNote(notes, "draft"));
    }
    return switch (api.get(company.set(byReference(memo)))) {
      case Answer.Ended(var outcome) -> outcome;
      case Answer.Ok(var found) ->
          post(found.path("value").path(0).path("id").asText(), number, memo, notes);
    };
  }

  private static String byReference(SalesDocument memo) {
    return Company.documents(DocumentKind.CREDIT_MEMO, memo.reference(), "id,number,status");
  }

  /** Posting twice is refused; so what was given up before is waited for, and then looked at. */
  private Outcome post(String id, String number, SalesDocument memo, List<String> notes) {
    if (!push.mayCreate()) {
      return push.settling();
    }
    return switch (api.act(company.posting(id))) {
      case Answer.Ok _ -> new Delivered(number, withNote(notes, "posted"));
      case Answer.Ended(Rejected rejected) -> unlessPosted(rejected, number, memo, notes);
      case Answer.Ended(var outcome) -> outcome;
    };
  }

  /** The text of the refusal is localised: the document itself says whether it is posted. */
  private Outcome unlessPosted(
      Rejected rejected, String number, SalesDocument memo, List<String> notes) {
    return switch (api.get(company.set(byReference(memo)))) {
      case Answer.Ended(var outcome) -> outcome;
      case Answer.Ok(var found) ->
          found.path("value").path(0).path("status").asText("Draft").equals("Draft")
              ? rejected
              : new Delivered(number, withNote(notes, "posted"));
    };
  }

  private static List<String> withNote(List<String> notes, String note) {
    var all = new ArrayList<>(notes);
    all.add(note);
    return all;
  }
}
