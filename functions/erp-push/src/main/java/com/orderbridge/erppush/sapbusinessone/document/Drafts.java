package com.orderbridge.erppush.sapbusinessone.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.clients.sapbusinessone.Api;
import com.orderbridge.clients.sapbusinessone.CallResult;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop;
import com.orderbridge.erppush.sapbusinessone.document.Writing.Written;
import java.util.Optional;

/**
 * What can be done with a draft. A draft books nothing, and its totals are reckoned as those of the
 * document that it becomes: so it can be compared before anything is final.
 */
public record Drafts(Api api) {

  /**
   * Makes the document of it; {@code DraftsService_SaveDraftToDocument} of the API reference, which
   * answers with nothing.
   *
   * @param comments that the document gets instead of the draft's own
   */
  public Step<Written> save(FoundDocument draft, Optional<String> comments, Writing writing) {
    var body = JsonNodeFactory.instance.objectNode();
    var document = body.putObject("Document").put("DocEntry", draft.entry());
    comments.ifPresent(it -> document.put("Comments", it));
    return switch (api.post("DraftsService_SaveDraftToDocument", Json.write(body))) {
      case Step.Value(CallResult.Ok _) -> saved(Writing.vanished(), writing);
      case Step.Value(CallResult.NoMatch(var otherwise)) ->
          saved(keeping(otherwise, draft), writing);
      case Step.Value(CallResult.Exists(var otherwise)) -> Step.stop(keeping(otherwise, draft));
      case Step.Stopped(var why) -> Step.stop(keeping(why, draft));
    };
  }

  /** That nothing matches also means that an approval procedure has begun. */
  private static Step<Written> saved(Stop otherwise, Writing writing) {
    return writing
        .again()
        .then(
            found ->
                found
                    .filter(it -> !it.isPlainDraft())
                    .map(it -> Step.<Written>of(new Written.Made(it)))
                    .orElseGet(() -> Step.stop(otherwise)));
  }

  /** Says in the draft itself what a person must know of it. */
  public Step<FoundDocument> comment(FoundDocument draft, String comments) {
    var body = JsonNodeFactory.instance.objectNode().put("Comments", comments);
    FieldLengths.LIMITS.fit(body);
    return changed(api.patch(path(draft), Json.write(body)), draft);
  }

  /** Takes it away; one that is gone is not missed. */
  public Step<FoundDocument> delete(FoundDocument draft) {
    return switch (api.delete(path(draft))) {
      case Step.Value(CallResult.NoMatch _) -> Step.of(draft);
      case Step<CallResult> other -> changed(other, draft);
    };
  }

  private static Step<FoundDocument> changed(Step<CallResult> answer, FoundDocument draft) {
    return answer.then(CallResult::succeeded).mapStop(it -> keeping(it, draft)).map(_ -> draft);
  }

  private static String path(FoundDocument draft) {
    return "Drafts(" + draft.entry() + ")";
  }

  /** A rejection names the draft that is there, so that a redrive knows it for its own. */
  private static Stop keeping(Stop why, FoundDocument draft) {
    return why instanceof Stop.Rejected(var code, var reason, var whoMustAct, var _)
        ? new Stop.Rejected(code, reason, whoMustAct, Optional.of(draft.name()))
        : why;
  }
}
