package com.orderbridge.erppush.businesscentral.credit;

import com.orderbridge.clients.businesscentral.DocumentKind;
import com.orderbridge.core.step.Step;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.erppush.businesscentral.document.AmountCheck;
import com.orderbridge.erppush.businesscentral.document.FoundDocument;
import com.orderbridge.erppush.businesscentral.document.MissingLines;
import com.orderbridge.erppush.businesscentral.order.DocumentsByOwner;
import com.orderbridge.erppush.businesscentral.order.Findings;
import com.orderbridge.erppush.businesscentral.order.Request;
import com.orderbridge.erppush.businesscentral.order.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes credit memos. A credit memo is a draft first, and its total is compared with what was
 * given back. A draft that differs gets a comment and is never posted.
 */
public record CreditWrite(Writing writing, Posting posting) {

  Outcome write(Memo memo, Findings findings, Optional<String> soldTo) {
    return Outcome.of(
        writing
            .create(memo.document(), findings, soldTo)
            .map(it -> finish(memo, it.document(), true)));
  }

  /**
   * Continues with a credit memo of ours that exists already: it was posted meanwhile, or an
   * earlier attempt left it.
   */
  Outcome adopt(Memo memo, Findings findings, Request request, FoundDocument found) {
    if (!found.isDraft()) {
      return end(memo, found, memo.check(), false);
    }
    return switch (lacking(memo, findings, request, found)) {
      case MissingLines.SomethingElse _ -> DocumentsByOwner.taken(found);
      case MissingLines.Lines(var lines) when lines.isEmpty() -> flagged(memo, found);
      case MissingLines.Lines(var lines) ->
          Outcome.of(writing.add(lines, found).map(it -> flagged(memo, it)));
    };
  }

  private MissingLines lacking(Memo memo, Findings findings, Request request, FoundDocument found) {
    var known = request.past().reference().filter(it -> it.equals(found.number())).isPresent();
    var wanted = writing.body(memo.document(), "", findings).path(DocumentKind.CREDIT_MEMO.lines);
    return known ? new MissingLines.Lines(List.of()) : MissingLines.of(found, wanted);
  }

  private Outcome flagged(Memo memo, FoundDocument found) {
    for (var comment : memo.comments()) {
      if (writing.flag(found, comment) instanceof Step.Stopped(var why)) {
        return Outcome.of(why);
      }
    }
    return finish(memo, found, false);
  }

  private Outcome finish(Memo memo, FoundDocument draft, boolean fresh) {
    var check = memo.meant().map(it -> new AmountCheck(it, Optional.empty(), draft));
    var differs = check.flatMap(AmountCheck::givenBack);
    if (differs.isPresent()) {
      return flagged(memo, draft, differs.get(), fresh);
    }
    var posts =
        memo.posts()
            && check.filter(AmountCheck::isEqual).isPresent()
            && !draft.says(AmountCheck.MARK.strip());
    return posts ? post(memo, draft) : end(memo, draft, memo.check(), fresh);
  }

  private Outcome flagged(Memo memo, FoundDocument draft, String differs, boolean fresh) {
    var flagged =
        draft.says(AmountCheck.OF_DOCUMENT) ? Step.of(draft) : writing.flag(draft, differs);
    return Outcome.of(flagged.map(it -> end(memo, it, Optional.of(differs), fresh)));
  }

  private Outcome post(Memo memo, FoundDocument draft) {
    return Outcome.of(
        posting
            .post(draft)
            .map(
                it ->
                    new Delivered(it.number(), notes(memo, "posted"), memo.meant(), memo.check())));
  }

  private static Outcome end(
      Memo memo, FoundDocument document, Optional<String> check, boolean fresh) {
    return fresh
        ? new Delivered(document.number(), notes(memo, "draft"), memo.meant(), check)
        : new AlreadyDelivered(document.number(), true, memo.meant(), check);
  }

  private static List<String> notes(Memo memo, String note) {
    var notes = new ArrayList<>(memo.document().notes());
    notes.addAll(memo.notes());
    notes.add(note);
    return notes;
  }
}
