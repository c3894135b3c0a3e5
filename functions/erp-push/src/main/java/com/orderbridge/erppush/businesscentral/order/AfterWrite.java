package com.orderbridge.erppush.businesscentral.order;

import com.orderbridge.core.delivery.Effect;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.erppush.businesscentral.document.FoundDocument;
import java.util.Optional;

/**
 * How an attempt ends in which a document was written before something failed: the story must know
 * that there is one, or the next attempt would take it for somebody else's.
 */
public final class AfterWrite {
  private AfterWrite() {}

  public static Outcome of(Outcome failed, FoundDocument document) {
    return switch (failed) {
      case Outcome.Retry it ->
          new Outcome.Retry(it.code(), it.reason(), it.notBefore(), Effect.UNKNOWN);
      case Outcome.Unavailable it ->
          new Outcome.Unavailable(it.code(), it.reason(), it.notBefore(), Effect.UNKNOWN);
      case Outcome.Rejected it ->
          new Outcome.Rejected(
              it.code(), it.reason(), it.whoMustAct(), Optional.of(document.number()));
      default -> failed;
    };
  }
}
