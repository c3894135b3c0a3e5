package com.orderbridge.simulators.sapcommerce;

import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.Refused;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the cart that a path names, for the user whom it names: DefaultCartLoaderStrategy [V]. */
record CartLoader(Shop shop, Options options) {
  private static final String CURRENT = "current";

  /**
   * The user of the path: UserMatchingFilter [V]. A client's own token has no current user, so that
   * {@code current} is a uid like any other, and unknown.
   */
  User user(String id) {
    User user =
        shop.user(id, options.is("uidIgnoresCase"))
            .orElseThrow(
                () ->
                    OccErrors.error(
                        400, "UnknownIdentifierError", "Cannot find user with uid '" + id + "'"));
    if (user.employee() || (!user.isAnonymous() && !options.is("trustedClient"))) {
      throw OccErrors.forbidden();
    }
    return user;
  }

  /** The anonymous user gets 401: recording "carts-list-anonymous-401" [V]. */
  List<Cart> all(User user, String site) {
    if (!user.isRegistered()) {
      throw OccErrors.error(401, "AccessDeniedError", "Access is denied");
    }
    return shop.carts().stream().filter(cart -> belongsTo(cart, user) && isOf(cart, site)).toList();
  }

  Cart load(User user, String site, String id, boolean refresh) {
    Cart cart = find(user, site, id).orElseThrow(() -> notFound(id));
    if (refresh && !cart.fault().isEmpty()) {
      throw unloadable(cart, id);
    }
    if (cart.expired() && refresh && options.is("loadingRestoresCarts")) {
      Cart fresh = shop.replace(cart);
      throw OccErrors.cart( // the body is open [?]
          options.number("cartErrorStatus"),
          "expired",
          user.isRegistered() ? fresh.code() : fresh.guid(),
          "Given cart is expired.");
    }
    return cart;
  }

  private Optional<Cart> find(User user, String site, String id) {
    if (id.equals(CURRENT)) {
      return current(user, site);
    }
    return user.isRegistered()
        ? first(cart -> cart.code().equals(id) && belongsTo(cart, user) && isOf(cart, site))
        : first(cart -> cart.guid().equals(id) && isOf(cart, site) && !isRegistered(cart));
  }

  /** Loading recalculates, which fails for what is no longer sold [V]; the texts are open [?]. */
  private Refused unloadable(Cart cart, String id) {
    String message =
        cart.fault().equals("cannotRecalculate") ? "Cart cannot be recalculated." : "Invalid cart.";
    return OccErrors.cart(options.number("cartErrorStatus"), cart.fault(), id, message);
  }

  /** The cart that was changed last; the anonymous user has none, as he has no list of them [C]. */
  private Optional<Cart> current(User user, String site) {
    if (!user.isRegistered()) {
      throw OccErrors.error(401, "AccessDeniedError", "Access is denied");
    }
    return shop.carts().reversed().stream()
        .filter(cart -> belongsTo(cart, user) && isOf(cart, site))
        .findFirst();
  }

  private Optional<Cart> first(Predicate<Cart> wanted) {
    return shop.carts().stream().filter(wanted).findFirst();
  }

  private static boolean belongsTo(Cart cart, User user) {
    return cart.user().equals(user.uid());
  }

  private static boolean isOf(Cart cart, String site) {
    return cart.site().equals(site);
  }

  private boolean isRegistered(Cart cart) {
    return shop.owner(cart).isRegistered();
  }

  /** Also for another's cart and for another site's: "presented as not found" [V]. */
  private Refused notFound(String id) {
    return OccErrors.cart(options.number("cartErrorStatus"), "notFound", id, "Cart not found.");
  }
}
