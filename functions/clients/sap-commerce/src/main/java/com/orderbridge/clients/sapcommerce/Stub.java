package com.orderbridge.clients.sapcommerce;

import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import java.time.Duration;
import java.util.Optional;

/**
 * Plays SAP Commerce inside the process, for a rehearsal or a dry run. It deletes every cart, and
 * its lists of a customer's carts are empty. Thread-safe.
 */
public record Stub() implements HttpCalls {
  private static final String TOKEN = "{\"access_token\":\"stub\",\"expires_in\":3600}";

  @Override
  public Reply send(Call call, Duration within) {
    var body =
        switch (call.method()) {
          case "DELETE" -> "";
          case "GET" -> "{\"carts\":[]}";
          default -> TOKEN;
        };
    return new Reply.Answered(200, Optional.empty(), Optional.empty(), body);
  }
}
