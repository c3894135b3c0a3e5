package com.orderbridge.clients.sapcommerce;

/** What the deletion of a cart under one owner came to. */
public sealed interface Deletion {
  record Deleted() implements Deletion {}

  /** It was expired, and the platform made a new one in its place, which is to go as well. */
  record Replaced(String guid) implements Deletion {}

  /** No cart, or another's: OCC tells both alike. */
  record NotFound() implements Deletion {}

  /** No such user. */
  record UnknownOwner() implements Deletion {}

  /** This owner's carts may not be touched. */
  record Denied() implements Deletion {}
}
