package com.orderbridge.clients.businesscentral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.orderbridge.core.config.Fields;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndpointTest {
  private final List<String> problems = new ArrayList<>();

  @Test
  void readsWhereTheApiIsCalled() {
    var read =
        read(
            """
            {"url": "https://bc.example/tenant/sandbox/api/v2.0",
             "tokenUrl": "https://login.example/token", "scope": "all"}
            """);
    assertEquals("https://bc.example/tenant/sandbox/api/v2.0", read.url().toString());
    assertEquals("https://login.example/token", read.tokenUrl().toString());
    assertEquals("all", read.scope());
    assertEquals(List.of(), problems);
  }

  @Test
  void asksForTheUsualScopeWhereNoneIsNamed() {
    var read = read("{\"url\": \"https://bc/api/v2.0\", \"tokenUrl\": \"https://login/token\"}");
    assertEquals("https://api.businesscentral.dynamics.com/.default", read.scope());
  }

  @Test
  void tellsEverythingThatIsWrong() {
    read("{\"url\": \"https://businesscentral.dynamics.com/?company=CRONUS\"}");
    assertEquals(
        List.of(
            "settings.url must be the address of the API, such as …/<environment>/api/v2.0",
            "settings.tokenUrl is missing (text)"),
        problems);
  }

  private Endpoint read(String json) {
    var settings = ((Parsed.Tree) Json.read(json)).node();
    return Endpoint.read(Fields.of(settings, "settings", problems));
  }
}
