package com.orderbridge.erppush.businesscentral.order;

import com.orderbridge.core.step.Effect;
import com.orderbridge.core.step.Stop;
import com.orderbridge.erppush.businesscentral.document.FoundDocument;
import java.util.Optional;

/**
 * Adds to a failure that a document was written before it. The story must know of the document, or
 * the next attempt would take it for somebody else's. Pure.
 */
public final class AfterWrite {
  private AfterWrite() {}

  public static Stop of(Stop failed, FoundDocument document) {
    return switch (failed) {
      case Stop.Retry it -> new Stop.Retry(it.code(), it.reason(), it.notBefore(), Effect.UNKNOWN);
      case Stop.Unavailable it ->
          new Stop.Unavailable(it.code(), it.reason(), it.notBefore(), Effect.UNKNOWN);
      case Stop.Rejected it ->
          new Stop.Rejected(
              it.code(), it.reason(), it.whoMustAct(), Optional.of(document.number()));
    };
  }
}
