package com.orderbridge.core.delivery;

/** Who is told of a rejection: each has a topic of its own. */
public enum WhoMustAct {
  /** The engineers and operators of the bridge. */
  OPERATIONS,
  /** Those who keep the articles of the target. */
  CATALOG
}
