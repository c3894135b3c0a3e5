package com.orderbridge.hybriscartdelete;

import com.orderbridge.aws.function.TargetParts;
import com.orderbridge.clients.http.AccessTokens;
import com.orderbridge.clients.http.AuthorizedCalls;
import com.orderbridge.clients.sapcommerce.Api;
import com.orderbridge.clients.sapcommerce.OccId;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Attempt;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The target that deletes the cart of a placed order in SAP Commerce. Deleting twice does no harm,
 * so nothing is looked up first. A cart counts as "already gone" only after every possible owner
 * was asked.
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
    this.tokens = settings.endpoint().tokens(parts.calls(), parts.secret());
  }

  /**
   * Makes the target from its configuration.
   *
   * @throws com.orderbridge.core.config.ConfigurationException with everything that is wrong in it
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
        .orElseGet(() -> new Outcome.Skipped("the order's metadata has no hybris_cart_id"));
  }

  private Outcome deliver(PlacedOrder order, String cart, Attempt attempt) {
    var baseSite = order.baseSite(settings.baseSites());
    var owners = order.owners(cart, settings.user());
    if (!OccId.isCart(cart)) {
      return new Outcome.Rejected(
          "INVALID_CART_ID",
          "the order's hybris_cart_id is not the code or guid of a cart",
          WhoMustAct.SENDER);
    }
    var unusable = order.unusable();
    if (unusable.isPresent()) {
      return new Outcome.Rejected(
          "INVALID_ID",
          "the order's " + unusable.get() + " is not an id: it contains a slash, or only dots",
          WhoMustAct.SENDER);
    }
    if (baseSite.isEmpty()) {
      return rejected(
          "NO_BASE_SITE", "settings.baseSites names no site for " + order.marketAndCountry());
    }
    if (owners.isEmpty()) {
      return rejected(
          "NO_OWNER",
          "neither the metadata nor the e-mail address names the owner of cart " + cart);
    }
    return new CartDeletion(api(baseSite.get(), attempt), cart).delete(owners);
  }

  @Override
  public void prepare(Instant deadline) {
    var now = clock.instant();
    tokens.token(now, Duration.between(now, deadline));
  }

  private Api api(String baseSite, Attempt attempt) {
    var longest = parts.config().timing().request();
    return new Api(
        new AuthorizedCalls(parts.calls(), tokens, clock, longest, attempt.deadline()),
        settings.endpoint(),
        baseSite);
  }

  private static Outcome rejected(String code, String reason) {
    return new Outcome.Rejected(code, reason, WhoMustAct.OPERATIONS);
  }
}
