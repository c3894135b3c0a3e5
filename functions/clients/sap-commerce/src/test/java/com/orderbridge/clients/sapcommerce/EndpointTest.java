package com.orderbridge.clients.sapcommerce;

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
  void readsWhereOccIsCalled() {
    var read =
        read(
            """
            {"url": "https://shop.example/occ/v2", "tokenUrl": "https://shop.example/token"}
            """);
    assertEquals("https://shop.example/occ/v2", read.url().toString());
    assertEquals("https://shop.example/token", read.tokenUrl().toString());
    assertEquals(List.of(), problems);
  }

  @Test
  void tellsEverythingThatIsMissing() {
    read("{}");
    assertEquals(
        List.of("settings.url is missing (text)", "settings.tokenUrl is missing (text)"), problems);
  }

  private Endpoint read(String json) {
    var settings = ((Parsed.Tree) Json.read(json)).node();
    return Endpoint.read(Fields.of(settings, "settings", problems));
  }
}
