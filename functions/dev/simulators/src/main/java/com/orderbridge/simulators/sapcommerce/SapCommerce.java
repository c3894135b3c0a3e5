package com.orderbridge.simulators.sapcommerce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.AccessTokens;
import com.orderbridge.simulators.Fault;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.Refused;
import com.orderbridge.simulators.Vendor;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A shop's OCC API and its authorization server, for a trusted client. */
public final class SapCommerce implements Vendor {
  /** How it is found. */
  public static final class Registration implements Vendor.Registration {
    @Override
    public Vendor start(InstantSource clock) {
      return new SapCommerce(clock);
    }
  }

  private static final Set<Integer> GATEWAY = Set.of(408, 429, 502, 503, 504);
  private static final Map<Integer, String> TYPES =
      Map.of(
          400, "ValidationError",
          401, "InvalidTokenError",
          403, "ForbiddenError",
          404, "UnknownResourceError",
          405, "HttpRequestMethodNotSupportedError",
          500, "UnknownError");

  private final Options options = defaults();
  private final Shop shop = new Shop();
  private final AccessTokens tokens;

  public SapCommerce(InstantSource clock) {
    tokens = new AccessTokens(clock);
    add(Json.resource(SapCommerce.class, "shop.json"));
  }

  static Options defaults() {
    return new Options(
        Json.object()
            .put("clientId", "order-bridge-local")
            .put("clientSecret", "local-sap-commerce-secret")
            .put("trustedClient", true)
            .put("tokenLifetimeSeconds", 43199)
            .put("tokenEndpointStatus", 0)
            .put("cartErrorStatus", 400)
            .put("deleteStatus", 200)
            .put("loadingRestoresCarts", true)
            .put("knowsRefreshCart", true)
            .put("uidIgnoresCase", false));
  }

  @Override
  public String name() {
    return "sap-commerce";
  }

  @Override
  public Options options() {
    return options;
  }

  @Override
  public boolean isBusiness(Request request) {
    return !request.path().startsWith("/authorizationserver/");
  }

  @Override
  public Response answer(Request request) {
    if (!isBusiness(request)) {
      return new AuthorizationServer(tokens, options).answer(request);
    }
    String authorization = request.header("authorization").orElse("");
    if (authorization.isEmpty()) { // [K]
      return OccErrors.response(
          401, "UnauthorizedError", "Full authentication is required to access this resource");
    }
    return tokens.accepts(authorization, options.number("tokenLifetimeSeconds"))
        ? route(request)
        : OccErrors.invalidToken(refused(token(authorization)));
  }

  @Override
  public Response fault(Fault.Refusal refusal, Request request) {
    int status = refusal.status();
    Response response =
        refusal.code().isEmpty() && GATEWAY.contains(status)
            ? Response.html(status, status + " from the gateway")
            : OccErrors.response(
                status,
                refusal.code().orElse(TYPES.getOrDefault(status, "UnknownError")),
                "The request could not be processed.");
    return refusal.retryAfter().isPresent()
        ? response.with("Retry-After", String.valueOf(refusal.retryAfter().getAsInt()))
        : response;
  }

  @Override
  public ObjectNode state() {
    return new ShopState(shop).show();
  }

  @Override
  public void add(ObjectNode documents) {
    new ShopState(shop).add(documents);
  }

  /** Recording "token-expired-401" [C]. */
  private String refused(String token) {
    return (tokens.knows(token) ? "Access token expired: " : "Invalid access token: ") + token;
  }

  private static String token(String authorization) {
    return authorization.substring(authorization.indexOf(' ') + 1);
  }

  /** {@code /occ/v2/{baseSite}/users/{user}/carts/{cart}}, or all carts of the user. */
  private Response route(Request request) {
    List<String> path = request.segments();
    boolean known =
        (path.size() == 7 || path.size() == 6)
            && path.subList(0, 2).equals(List.of("occ", "v2"))
            && path.get(3).equals("users")
            && path.get(5).equals("carts");
    if (!known) {
      throw OccErrors.error(
          404, "UnknownResourceError", "There is no resource for path " + request.path());
    }
    if (!shop.sites().contains(path.get(2))) { // [K]
      throw OccErrors.error(
          400, "InvalidResourceError", "Base site " + path.get(2) + " doesn't exist");
    }
    return path.size() == 6
        ? carts(request, path.get(2), path.get(4))
        : cart(request, path.get(2), path.get(4), path.get(6));
  }

  private Response carts(Request request, String site, String userId) {
    if (!request.method().equals("GET")) {
      throw notSupported(request);
    }
    var loader = new CartLoader(shop, options);
    ObjectNode shown = Json.object();
    ArrayNode carts = shown.putArray("carts");
    loader
        .all(loader.user(userId), site)
        .forEach(cart -> carts.add(new CartView(cart, shop.owner(cart)).show("BASIC")));
    return Response.json(200, shown);
  }

  private static Refused notSupported(Request request) {
    return OccErrors.error(
        405,
        "HttpRequestMethodNotSupportedError",
        "Request method '" + request.method() + "' not supported");
  }

  private Response cart(Request request, String site, String userId, String cartId) {
    var loader = new CartLoader(shop, options);
    User user = loader.user(userId);
    return switch (request.method()) {
      case "GET" -> {
        Cart cart = loader.load(user, site, cartId, refreshes(request));
        String fields = request.parameter("fields").orElse("");
        yield Response.json(200, new CartView(cart, shop.owner(cart)).show(fields));
      }
      case "DELETE" -> {
        shop.carts().remove(loader.load(user, site, cartId, refreshes(request)));
        yield Response.empty(options.number("deleteStatus"));
      }
      default -> throw notSupported(request);
    };
  }

  /** A parameter of newer versions only [V]. */
  private boolean refreshes(Request request) {
    return !options.is("knowsRefreshCart")
        || !request.parameter("refreshCart").orElse("").equals("false");
  }
}
