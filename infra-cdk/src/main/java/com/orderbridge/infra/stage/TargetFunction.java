package com.orderbridge.infra.stage;

import com.orderbridge.core.config.TargetConfig;
import java.util.Arrays;

/** The functions that deliver, and what the stack has to know of each. */
public enum TargetFunction {
  /** Token, what is already there, the customer, the document. */
  ERP_PUSH("erp-push", "com.orderbridge.erppush.ErpPushHandler::handleRequest", 4, true),

  /** Token, and two candidates for the cart's owner, each at most looked at and deleted. */
  HYBRIS_CART_DELETE(
      "hybris-cart-delete",
      "com.orderbridge.hybriscartdelete.HybrisCartDeleteHandler::handleRequest",
      4,
      false);

  private final String folder;
  private final String handler;
  private final int calls;
  private final boolean maps;

  TargetFunction(String folder, String handler, int calls, boolean maps) {
    this.folder = folder;
    this.handler = handler;
    this.calls = calls;
    this.maps = maps;
  }

  public static TargetFunction of(TargetConfig target) {
    return Arrays.stream(values())
        .filter(it -> it.folder.equals(target.function()))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("no function " + target.function()));
  }

  public String handler() {
    return handler;
  }

  /** How many requests one delivery makes of its target, one after the other. */
  int calls() {
    return calls;
  }

  /** Whether it fills a document, and so needs a mapping. */
  boolean maps() {
    return maps;
  }
}
