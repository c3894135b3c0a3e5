package com.orderbridge.local.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.orderbridge.core.http.HttpCalls.Call;
import com.orderbridge.core.http.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptWritesTest {
  private static final String ERP = "https://erp.example/b1s/v1/";
  private static final Reply ANSWER =
      new Reply.Answered(200, Optional.empty(), Optional.empty(), "");

  private final KeptWrites calls = new KeptWrites((_, _) -> ANSWER);

  @Test
  void keepsNothingThatReadsOrSignsIn() {
    send("GET", "Orders", "");
    send("POST", "Login", "{}");
    send("POST", "oauth/token", "grant_type=client_credentials");
    send("POST", "$batch", "--b\r\n\r\nGET /b1s/v1/Orders\r\n\r\n--b--");
    assertEquals(List.of(), kept());
  }

  @Test
  void keepsWritesInTheirOrder() {
    send("POST", "Orders", "{\"a\":1}");
    send("DELETE", "Orders(1)", "");
    assertEquals(
        List.of("POST " + ERP + "Orders {\"a\":1}", "DELETE " + ERP + "Orders(1) "), kept());
  }

  @Test
  void keepsEachWriteOfAChangeSet() {
    var part = "--s\r\nContent-ID: 1\r\n\r\nPOST /b1s/v1/%s\r\nPrefer: none\r\n\r\n%s\r\n";
    send(
        "POST",
        "$batch",
        "--b\r\n\r\n"
            + part.formatted("U_KEYS", "{\"Code\":\"1\"}")
            + part.formatted("Orders", "{\"a\":1}")
            + "--s--\r\n--b--\r\n");
    assertEquals(
        List.of("POST " + ERP + "U_KEYS {\"Code\":\"1\"}", "POST " + ERP + "Orders {\"a\":1}"),
        kept());
  }

  @Test
  void keepsABatchWholeWhoseWritesItCannotTellApart() {
    send("POST", "$batch", "{\"requests\":[{\"method\":\"DELETE\"}]}");
    assertEquals(
        List.of("POST " + ERP + "$batch {\"requests\":[{\"method\":\"DELETE\"}]}"), kept());
  }

  @Test
  void passesOnWhatTheStubAnswers() {
    assertEquals(ANSWER, send("POST", "Orders", "{}"));
  }

  private List<String> kept() {
    return calls.kept().stream()
        .map(it -> it.method() + " " + it.uri() + " " + it.body().orElse(""))
        .toList();
  }

  private Reply send(String method, String path, String body) {
    var call = new Call(method, URI.create(ERP + path), Map.of(), Optional.of(body));
    return calls.send(call, Duration.ofSeconds(1));
  }
}
