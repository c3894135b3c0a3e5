package com.orderbridge.erppush.businesscentral.credit;

import com.orderbridge.clients.businesscentral.Api;
import com.orderbridge.clients.businesscentral.Company;
import com.orderbridge.clients.businesscentral.DocumentKind;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop.Rejected;
import com.orderbridge.erppush.businesscentral.document.FoundDocument;
import com.orderbridge.erppush.businesscentral.order.AfterWrite;
import com.orderbridge.erppush.businesscentral.order.Writing;
import java.util.Set;

/** Posts credit memos. Posting cannot be undone. */
public record Posting(Api api, Company company, Writing writing) {

  /**
   * Posts a draft. Business Central refuses to post twice. So after an attempt that was given up,
   * this waits until that attempt has settled, and then looks at the document.
   */
  Step<FoundDocument> post(FoundDocument draft) {
    if (!writing.mayCreate()) {
      return Step.stop(writing.settling());
    }
    return switch (api.act(company.posting(draft.id()))) {
      case Step.Value<?> _ -> Step.of(draft);
      case Step.Stopped(Rejected rejected) -> unlessPosted(rejected, draft);
      case Step.Stopped(var why) -> Step.stop(AfterWrite.of(why, draft));
    };
  }

  /**
   * Looks at the document after a refusal. The text of the refusal is localised, so only the
   * document itself can say whether it is posted.
   */
  private Step<FoundDocument> unlessPosted(Rejected rejected, FoundDocument draft) {
    var query =
        Company.documents(DocumentKind.CREDIT_MEMO, Set.of(draft.reference()), "id,number,status");
    return api.get(company.set(query))
        .map(it -> new FoundDocument(draft.kind(), it.path("value").path(0)))
        .<FoundDocument>then(it -> it.isPosted() ? Step.of(draft) : Step.stop(rejected))
        .mapStop(it -> AfterWrite.of(it, draft));
  }
}
