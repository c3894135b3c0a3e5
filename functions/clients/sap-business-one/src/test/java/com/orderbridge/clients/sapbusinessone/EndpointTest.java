package com.orderbridge.clients.sapbusinessone;

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
  void readsWhereTheServiceLayerIsCalled() {
    var read = read("{\"url\": \"https://b1.example:50000/b1s/v2\"}");
    assertEquals("https://b1.example:50000/b1s/v2", read.url().toString());
    assertEquals(List.of(), problems);
  }

  @Test
  void tellsWhatIsWrong() {
    read("{\"url\": \"https://b1.example:50000/b1s/v2/\"}");
    assertEquals(
        List.of("settings.url must be an address that ends in /b1s/v1 or /b1s/v2"), problems);
  }

  private Endpoint read(String json) {
    var settings = ((Parsed.Tree) Json.read(json)).node();
    return Endpoint.read(Fields.of(settings, "settings", problems));
  }
}
