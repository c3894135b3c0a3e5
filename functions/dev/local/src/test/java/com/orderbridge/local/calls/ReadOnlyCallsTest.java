package com.orderbridge.local.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.http.HttpCalls.Call;
import com.orderbridge.core.http.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadOnlyCallsTest {
  private static final String BATCH = "https://erp.example/b1s/v1/$batch";

  private final List<Call> sent = new ArrayList<>();
  private final ReadOnlyCalls calls = new ReadOnlyCalls((call, _) -> sent(call));

  private Reply sent(Call call) {
    sent.add(call);
    return new Reply.Answered(200, Optional.empty(), Optional.empty(), "");
  }

  @Test
  void letsThroughWhatReads() {
    send("GET", "https://erp.example/Orders", "");
    send("POST", "https://login.example/oauth2/v2.0/token", "grant_type=client_credentials");
    send("POST", "https://erp.example/b1s/v1/Login", "{}");
    send("POST", BATCH, "--b\r\n\r\nGET /b1s/v1/Orders\r\n\r\n--b--");
    send("POST", BATCH, "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"items\"}]}");
    assertEquals(5, sent.size());
    assertTrue(calls.stopped().isEmpty());
  }

  @Test
  void stopsEveryWrite() {
    stops("POST", "https://erp.example/Orders", "{}");
    stops("PATCH", "https://erp.example/Orders(1)", "{}");
    stops("DELETE", "https://erp.example/Orders(1)", "");
    stops("POST", "https://erp.example/Orders(1)/Cancel", "");
    stops("POST", BATCH, "--b\r\n\r\nPOST /b1s/v1/Orders\r\n\r\n{}\r\n--b--");
    stops("POST", BATCH, "{\"requests\":[{\"method\":\"GET\"},{\"method\" : \"DELETE\"}]}");
  }

  private void stops(String method, String url, String body) {
    assertInstanceOf(Reply.NoTime.class, send(method, url, body));
    assertEquals(URI.create(url), calls.stopped().orElseThrow().uri());
    assertEquals(List.of(), sent);
  }

  private Reply send(String method, String url, String body) {
    var call = new Call(method, URI.create(url), Map.of(), Optional.of(body));
    return calls.send(call, Duration.ofSeconds(1));
  }
}
