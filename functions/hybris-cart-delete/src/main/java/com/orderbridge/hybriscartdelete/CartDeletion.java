package com.orderbridge.hybriscartdelete;

import com.orderbridge.clients.sapcommerce.Api;
import com.orderbridge.clients.sapcommerce.CartLocation;
import com.orderbridge.clients.sapcommerce.Deletion;
import com.orderbridge.clients.sapcommerce.OccId;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Outcome;
import java.util.List;

/**
 * Deletes one cart by asking for it under one possible owner after the other. OCC finds a
 * customer's cart only by its code, and everybody else's only by its guid. Asked with the other
 * one, it answers "not found" whatever exists, which proves nothing.
 */
record CartDeletion(Api api, String cart) {
  private static final String ANONYMOUS = "anonymous";

  Outcome delete(List<String> owners) {
    var denied = 0;
    var asked = 0;
    var askable = owners.stream().filter(this::canBeAsked).map(CartDeletion::asOccNames).distinct();
    var these = askable.toList();
    for (var owner : these) {
      switch (delete(owner)) {
        case Step.Stopped(var why) -> {
          return Outcome.of(why);
        }
        case Step.Value(Deletion.Deleted()) -> {
          return new Outcome.Delivered("cart " + cart);
        }
        case Step.Value(Deletion.Replaced(var fresh)) -> {
          return deleteReplacement(owner, fresh);
        }
        case Step.Value(Deletion.NotFound()) -> asked++;
        case Step.Value(Deletion.Denied()) -> denied++;
        case Step.Value(Deletion.UnknownOwner()) -> {}
      }
    }
    return asked > 0 ? gone() : nobody(these.size(), denied);
  }

  private boolean canBeAsked(String owner) {
    return !isGuest(owner) || OccId.isGuid(cart);
  }

  /** A guest's uid is a guid and an e-mail address with a bar between them. */
  private static boolean isGuest(String owner) {
    return owner.equals(ANONYMOUS) || owner.contains("|");
  }

  private static String asOccNames(String owner) {
    return isGuest(owner) ? ANONYMOUS : owner;
  }

  private Step<Deletion> delete(String owner) {
    if (isGuest(owner) || !OccId.isGuid(cart)) {
      return api.deleteCart(owner, cart);
    }
    return api.locateCart(owner, cart)
        .then(
            located ->
                switch (located) {
                  case CartLocation.At(var code) -> api.deleteCart(owner, code);
                  case CartLocation.Not(var why) -> Step.of(why);
                });
  }

  private Outcome deleteReplacement(String owner, String fresh) {
    return Outcome.of(
        api.deleteCart(owner, fresh)
            .map(_ -> new Outcome.Delivered("cart " + cart + " (expired)")));
  }

  /**
   * The cart is gone, or it belongs to somebody else, which OCC hides. The reference tells people
   * so.
   */
  private Outcome gone() {
    return new Outcome.AlreadyDelivered("cart " + cart + ", masked_not_found=possible");
  }

  /** OCC denied every owner. So our client lacks the permission, and the order is not the cause. */
  private Outcome nobody(int owners, int denied) {
    if (owners == 0) {
      return rejected(
          "NO_OWNER",
          "cart "
              + cart
              + " is named by its code, and nothing names the customer who owns it: let the"
              + " storefront save hybris_user_id, or the cart's guid for guests");
    }
    return denied == owners
        ? new Outcome.Unavailable(
            "ACCESS_DENIED", "access is denied for every owner: is our client trusted?")
        : new Outcome.Rejected(
            "UNKNOWN_OWNER",
            "no owner of cart "
                + cart
                + " is known in SAP Commerce: let the storefront save hybris_user_id with later"
                + " orders; if the cart is still there, delete it in Backoffice",
            WhoMustAct.SENDER);
  }

  private static Outcome rejected(String code, String reason) {
    return new Outcome.Rejected(code, reason, WhoMustAct.OPERATIONS);
  }
}
