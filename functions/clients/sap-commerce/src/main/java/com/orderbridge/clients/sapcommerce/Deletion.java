package com.orderbridge.clients.sapcommerce;

/** The result of deleting a cart of one owner. */
public sealed interface Deletion {
  /** The cart is gone. */
  record Deleted() implements Deletion {}

  /**
   * The cart had expired, and the platform put a new one in its place, which must be deleted too.
   */
  record Replaced(String guid) implements Deletion {}

  /** There is no such cart, or it belongs to another user. OCC answers both in the same way. */
  record NotFound() implements Deletion {}

  /** There is no such user. */
  record UnknownOwner() implements Deletion {}

  /** The client may not touch the carts of this owner. */
  record Denied() implements Deletion {}
}
