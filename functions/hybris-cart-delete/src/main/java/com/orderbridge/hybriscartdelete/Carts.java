package com.orderbridge.hybriscartdelete;

import com.orderbridge.adapters.http.AuthorizedCalls;
import com.orderbridge.adapters.http.AuthorizedCalls.Authorized;
import com.orderbridge.adapters.http.HttpCalls.Call;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** OCC's carts during one attempt. */
final class Carts {
  private final AuthorizedCalls calls;
  private final String url;

  Carts(AuthorizedCalls calls, String url) {
    this.calls = calls;
    this.url = url;
  }

  Deletion delete(String baseSite, String user, String cart) {
    var uri =
        "%s/%s/users/%s/carts/%s".formatted(url, encode(baseSite), encode(user), encode(cart));
    var headers = Map.of("Accept", "application/json");
    return switch (calls.send(new Call("DELETE", URI.create(uri), headers, Optional.empty()))) {
      case Authorized.NoToken(var outcome) -> new Deletion.Ended(outcome);
      case Authorized.Replied(var reply) -> Replies.judge(reply, calls.now());
    };
  }

  private static String encode(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
