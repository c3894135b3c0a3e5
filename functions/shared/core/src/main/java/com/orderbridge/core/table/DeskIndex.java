package com.orderbridge.core.table;

import java.util.List;

/**
 * The index of the deliveries table that only orders in trouble enter. DynamoDB writes an item to
 * an index only if the item has the index's key. So an order that goes straight through costs
 * nothing more.
 */
public final class DeskIndex {
  public static final String NAME = "desk";

  /** The attribute {@code <target>#<state>}, the index's partition key. */
  public static final String PLACE = "desk";

  /** The attribute that says since when, in milliseconds; the index's sort key. */
  public static final String SINCE = "deskAt";

  public static final String EVENT = "deskEvent";
  public static final String TYPE = "deskType";
  public static final String CODE = "deskCode";
  public static final String REASON = "deskReason";
  public static final String SOURCE = "source";

  /** The other attributes that the index holds. A change of anything else writes nothing to it. */
  public static final List<String> INCLUDED = List.of(EVENT, TYPE, CODE, REASON, SOURCE);

  private DeskIndex() {}
}
