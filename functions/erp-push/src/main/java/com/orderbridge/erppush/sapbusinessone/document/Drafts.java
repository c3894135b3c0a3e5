package com.orderbridge.erppush.sapbusinessone.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.clients.sapbusinessone.Answer;
import com.orderbridge.clients.sapbusinessone.ServiceLayer;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.Rejected;
import com.orderbridge.core.json.Json;
import com.orderbridge.erppush.sapbusinessone.document.Writing.Written;
import java.util.Optional;

/**
 * What can be done with a draft. A draft books nothing, and its totals are reckoned as those of the
 * document that it becomes: so it can be compared before anything is final.
 */
public record Drafts(ServiceLayer serviceLayer) {

  /**
   * Makes the document of it; {@code DraftsService_SaveDraftToDocument} of the API reference, which
   * answers with nothing.
   *
   * @param comments that the document gets instead of the draft's own
   */
  public Written save(Found draft, Optional<String> comments, Writing writing) {
    var body = JsonNodeFactory.instance.objectNode();
    var document = body.putObject("Document").put("DocEntry", draft.entry());
    comments.ifPresent(it -> document.put("Comments", it));
    return switch (serviceLayer.post("DraftsService_SaveDraftToDocument", Json.write(body))) {
      case Answer.Ok _ -> saved(Writing.vanished(), writing);
      case Answer.NoMatch(var otherwise) -> saved(keeping(otherwise, draft), writing);
      case Answer.Exists(var otherwise) -> new Written.Ended(keeping(otherwise, draft));
      case Answer.Ended(var outcome) -> new Written.Ended(keeping(outcome, draft));
    };
  }

  /** That nothing matches also means that an approval procedure has begun. */
  private static Written saved(Outcome otherwise, Writing writing) {
    var not = new Written.Ended(otherwise);
    return writing.lookAgain(it -> it.isPlainDraft() ? not : new Written.Made(it), otherwise);
  }

  /** Says in the draft itself what a person must know of it; how that fails, if it does. */
  public Optional<Outcome> comment(Found draft, String comments) {
    var body = JsonNodeFactory.instance.objectNode().put("Comments", comments);
    FieldLengths.LIMITS.fit(body);
    return failure(serviceLayer.patch(path(draft), Json.write(body)), draft);
  }

  /** Takes it away; one that is gone is not missed. */
  public Optional<Outcome> delete(Found draft) {
    return switch (serviceLayer.delete(path(draft))) {
      case Answer.NoMatch _ -> Optional.empty();
      case Answer other -> failure(other, draft);
    };
  }

  private static Optional<Outcome> failure(Answer answer, Found draft) {
    return switch (answer) {
      case Answer.Ok _ -> Optional.empty();
      case Answer.NoMatch(var otherwise) -> Optional.of(keeping(otherwise, draft));
      case Answer.Exists(var otherwise) -> Optional.of(keeping(otherwise, draft));
      case Answer.Ended(var outcome) -> Optional.of(keeping(outcome, draft));
    };
  }

  private static String path(Found draft) {
    return "Drafts(" + draft.entry() + ")";
  }

  /** A rejection names the draft that is there, so that a redrive knows it for its own. */
  private static Outcome keeping(Outcome outcome, Found draft) {
    return outcome instanceof Rejected(var code, var reason, var whoMustAct, var _)
        ? new Rejected(code, reason, whoMustAct, Optional.of(draft.name()))
        : outcome;
  }
}
