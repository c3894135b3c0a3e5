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
 * Adds, comments and deletes drafts. A draft books nothing, and its totals are calculated like
 * those of the document that it becomes. So it can be compared before anything is final.
 */
public record Drafts(Api api) {

  /**
   * Makes the document of a draft by {@code DraftsService_SaveDraftToDocument} of the API
   * reference. Its answer is empty, so the document is looked up afterwards.
   *
   * @param comments the comments of the document; empty to keep the draft's own
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

  /**
   * Looks for the document. The answer that nothing matches can also mean that an approval
   * procedure has begun.
   */
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

  /** Replaces the comments of a draft, so that a person finds in it what to check. */
  public Step<FoundDocument> comment(FoundDocument draft, String comments) {
    var body = JsonNodeFactory.instance.objectNode().put("Comments", comments);
    FieldLengths.LIMITS.fit(body);
    return changed(api.patch(path(draft), Json.write(body)), draft);
  }

  /** Deletes a draft. A draft that is already gone counts as deleted. */
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

  /** Adds the draft to a rejection, so that a redrive recognises it as its own. */
  private static Stop keeping(Stop why, FoundDocument draft) {
    return why instanceof Stop.Rejected(var code, var reason, var whoMustAct, var _)
        ? new Stop.Rejected(code, reason, whoMustAct, Optional.of(draft.name()))
        : why;
  }
}
