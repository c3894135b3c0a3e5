package com.orderbridge.erppush.businesscentral.credit;

import com.orderbridge.clients.businesscentral.Answer;
import com.orderbridge.clients.businesscentral.Api;
import com.orderbridge.clients.businesscentral.Company;
import com.orderbridge.clients.businesscentral.DocumentKind;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.Rejected;
import com.orderbridge.erppush.businesscentral.document.FoundDocument;
import com.orderbridge.erppush.businesscentral.order.AfterWrite;
import com.orderbridge.erppush.businesscentral.order.Writing;
import java.util.Optional;
import java.util.Set;

/** Posts credit memos, which cannot be undone. */
public record Posting(Api api, Company company, Writing writing) {

  /**
   * Posting twice is refused; so what was given up before is waited for, and then looked at.
   *
   * @return why it is not posted; empty if it is
   */
  Optional<Outcome> post(FoundDocument draft) {
    if (!writing.mayCreate()) {
      return Optional.of(writing.settling());
    }
    return switch (api.act(company.posting(draft.id()))) {
      case Answer.Ok _ -> Optional.empty();
      case Answer.Ended(Rejected rejected) -> unlessPosted(rejected, draft);
      case Answer.Ended(var outcome) -> Optional.of(AfterWrite.of(outcome, draft));
    };
  }

  /** The text of the refusal is localised: the document itself says whether it is posted. */
  private Optional<Outcome> unlessPosted(Rejected rejected, FoundDocument draft) {
    var query =
        Company.documents(DocumentKind.CREDIT_MEMO, Set.of(draft.reference()), "id,number,status");
    return switch (api.get(company.set(query))) {
      case Answer.Ended(var outcome) -> Optional.of(AfterWrite.of(outcome, draft));
      case Answer.Ok(var found) ->
          new FoundDocument(draft.kind(), found.path("value").path(0)).isPosted()
              ? Optional.empty()
              : Optional.of(AfterWrite.of(rejected, draft));
    };
  }
}
