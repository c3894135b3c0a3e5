package com.orderbridge.local.checklive.sapbusinessone;

import com.orderbridge.clients.sapbusinessone.Api;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.HttpCalls.Call;
import com.orderbridge.core.http.Reply;
import com.orderbridge.local.checklive.Read;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A session that returns answers unchanged, which the client of the function does not do.
 *
 * @param calls the calls that reach the server
 * @param url the address of the Service Layer
 * @param cookies the cookies of the login; a secret
 * @param within the time-out of one call
 * @param api the function's own client in the same session
 */
record LiveSession(HttpCalls calls, URI url, String cookies, Duration within, Api api) {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Accept", "application/json",
          "Content-Type", "application/json",
          "Prefer", "odata.maxpagesize=0");

  Read get(String query) {
    return Read.of(send(new Call("GET", at(query), HEADERS, Optional.empty())));
  }

  /** Calls a function of a service that changes nothing, although it is called by POST. */
  Read ask(String function, String body) {
    return Read.of(send(new Call("POST", at(function), HEADERS, Optional.of(body))));
  }

  /** Sends a batch, which must contain only GETs. */
  Reply batch(String contentType, String body) {
    var headers = Map.of("Accept", "multipart/mixed", "Content-Type", contentType);
    return send(new Call("POST", at("$batch"), headers, Optional.of(body)));
  }

  /** Ends the session, because Business One limits the number of sessions by licence. */
  void logOut() {
    send(new Call("POST", at("Logout"), HEADERS, Optional.empty()));
  }

  private Reply send(Call call) {
    return calls.send(call.with("Cookie", cookies), within);
  }

  private URI at(String path) {
    return URI.create(url + "/" + path);
  }

  @Override
  public String toString() {
    return "LiveSession[" + url + "]";
  }
}
