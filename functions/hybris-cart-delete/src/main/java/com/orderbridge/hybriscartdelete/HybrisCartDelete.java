package com.orderbridge.hybriscartdelete;

import com.orderbridge.adapters.function.TargetParts;
import com.orderbridge.adapters.http.AccessTokens;
import com.orderbridge.adapters.http.AuthorizedCalls;
import com.orderbridge.core.delivery.Attempt;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Target;
import com.orderbridge.core.delivery.WhoMustAct;
import com.orderbridge.core.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * SAP Commerce as a target: the cart that a placed order came from is deleted. Deleting is harmless
 * to repeat, so nothing has to be looked up before; "already gone" counts only after every possible
 * owner was asked.
 */
public final class HybrisCartDelete implements Target {
  private final TargetParts parts;
  private final Settings settings;
  private final AccessTokens tokens;
  private final InstantSource clock;

  private HybrisCartDelete(TargetParts parts, Settings settings, InstantSource clock) {
    this.parts = parts;
    this.settings = settings;
    this.clock = clock;
    this.tokens =
        new AccessTokens(parts.calls(), settings.tokenUrl(), Optional.empty(), parts.secret());
  }

  /**
   * As its target is configured.
   *
   * @throws com.orderbridge.adapters.config.ConfigurationException with all that is wrong in it
   */
  public static HybrisCartDelete of(TargetParts parts) {
    var settings = Settings.read(parts.config().name(), parts.config().settings());
    return new HybrisCartDelete(parts, settings, InstantSource.system());
  }

  @Override
  public Outcome deliver(Event event, Attempt attempt) {
    var order = new PlacedOrder(event.data());
    return order
        .cart()
        .map(cart -> deliver(order, cart, attempt))
        .orElseGet(() -> new Outcome.Skipped("the order's metadata name no hybris_cart_id"));
  }

  private Outcome deliver(PlacedOrder order, String cart, Attempt attempt) {
    var baseSite = order.baseSite(settings.baseSites());
    var owners = order.owners(cart, settings.user());
    if (!PlacedOrder.isCartId(cart)) {
      return rejected("INVALID_CART_ID", "the order's hybris_cart_id is no cart's code or guid");
    }
    if (baseSite.isEmpty()) {
      return rejected("NO_BASE_SITE", "settings.baseSites has none for its market or country");
    }
    if (owners.isEmpty()) {
      return rejected("NO_OWNER", "neither metadata nor e-mail name the owner of cart " + cart);
    }
    return new CartDeletion(carts(attempt), baseSite.get()).delete(cart, owners);
  }

  @Override
  public void prepare(Instant deadline) {
    var now = clock.instant();
    tokens.token(now, Duration.between(now, deadline));
  }

  private Carts carts(Attempt attempt) {
    var longest = parts.config().timing().request();
    return new Carts(
        new AuthorizedCalls(parts.calls(), tokens, clock, longest, attempt.deadline()),
        settings.url().toString());
  }

  private static Outcome rejected(String code, String reason) {
    return new Outcome.Rejected(code, reason, WhoMustAct.OPERATIONS);
  }

  /** One cart, asked for under one owner after the other. */
  private record CartDeletion(Carts carts, String baseSite) {
    Outcome delete(String cart, List<String> owners) {
      var denied = 0;
      var asked = 0;
      for (var owner : owners) {
        switch (carts.delete(baseSite, owner, cart)) {
          case Deletion.Deleted() -> {
            return new Outcome.Delivered("cart " + cart);
          }
          case Deletion.Replaced(var guid) -> {
            return deleteReplacement(owner, cart, guid);
          }
          case Deletion.Ended(var outcome) -> {
            return outcome;
          }
          case Deletion.NotFound() -> asked++;
          case Deletion.Denied() -> denied++;
          case Deletion.UnknownOwner() -> {}
        }
      }
      return asked > 0 ? gone(cart) : nobody(cart, denied == owners.size());
    }

    private Outcome deleteReplacement(String owner, String cart, String guid) {
      return switch (carts.delete(baseSite, owner, guid)) {
        case Deletion.Ended(var outcome) -> outcome;
        default -> new Outcome.Delivered("cart " + cart + " (expired)");
      };
    }

    /** It may also be another's, which OCC hides: the reference says so to whoever looks. */
    private static Outcome gone(String cart) {
      return new Outcome.AlreadyDelivered("cart " + cart + ", masked_not_found=possible");
    }

    /** Denied whoever was asked for: then it is our client that may not, and not the order. */
    private static Outcome nobody(String cart, boolean allDenied) {
      return allDenied
          ? new Outcome.Unavailable(
              "ACCESS_DENIED", "access is denied for every owner: is our client trusted?")
          : rejected("UNKNOWN_OWNER", "no owner of cart " + cart + " is known there");
    }
  }
}
