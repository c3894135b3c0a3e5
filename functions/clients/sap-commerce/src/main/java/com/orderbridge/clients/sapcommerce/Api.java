package com.orderbridge.clients.sapcommerce;

import com.orderbridge.clients.http.AuthorizedCalls;
import com.orderbridge.core.http.HttpCalls.Call;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.step.Step;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** OCC for one base site during one attempt. */
public final class Api {
  /**
   * A cart that is refreshed is priced again, which fails where a product is no longer sold, and an
   * expired one is replaced. Versions that do not know the parameter do both.
   */
  private static final String AS_IT_IS = "?refreshCart=false";

  private static final String ALL = "?fields=carts(code,guid)&pageSize=100";

  private final AuthorizedCalls calls;
  private final Endpoint endpoint;
  private final String baseSite;

  public Api(AuthorizedCalls calls, Endpoint endpoint, String baseSite) {
    this.calls = calls;
    this.endpoint = endpoint;
    this.baseSite = baseSite;
  }

  /**
   * Deletes a cart.
   *
   * @param cart its code, or for a user without an account its guid
   */
  public Step<Deletion> deleteCart(String user, String cart) {
    return call("DELETE", user, "/" + encode(cart) + AS_IT_IS)
        .then(it -> Replies.judge(it, calls.now()));
  }

  /** Looks among a customer's carts for the one with a guid. */
  public Step<CartLocation> locateCart(String customer, String guid) {
    return call("GET", customer, ALL).then(it -> Replies.locate(it, guid, calls.now()));
  }

  private Step<Reply> call(String method, String user, String rest) {
    var uri =
        "%s/%s/users/%s/carts".formatted(endpoint.url(), encode(baseSite), encode(user)) + rest;
    var headers = Map.of("Accept", "application/json");
    return calls.send(new Call(method, URI.create(uri), headers, Optional.empty()));
  }

  private static String encode(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
