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

/** OCC, the shop API of SAP Commerce, for one base site during one attempt. Thread-safe. */
public final class Api {
  /**
   * Keeps OCC from refreshing the cart. A refresh prices the cart again, which fails if a product
   * is no longer sold, and replaces an expired cart. Versions that do not know the parameter do
   * both.
   */
  private static final String AS_IT_IS = "?refreshCart=false";

  private static final String ALL = "?fields=carts(code,guid)&pageSize=100";

  private final AuthorizedCalls calls;
  private final Endpoint endpoint;
  private final String baseSite;

  /**
   * Calls OCC for a base site.
   *
   * @param calls the calls that add tokens and keep to the time of the attempt
   */
  public Api(AuthorizedCalls calls, Endpoint endpoint, String baseSite) {
    this.calls = calls;
    this.endpoint = endpoint;
    this.baseSite = baseSite;
  }

  /**
   * Deletes a cart.
   *
   * @param user the owner's id in OCC, such as {@code anonymous}
   * @param cart the cart's code, or its guid if the owner has no account
   */
  public Step<Deletion> deleteCart(String user, String cart) {
    return call("DELETE", user, "/" + encode(cart) + AS_IT_IS)
        .then(it -> Replies.judge(it, calls.now()));
  }

  /**
   * Looks for a cart among the carts of a customer and returns its code. Only the first 100 carts
   * are read.
   */
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
