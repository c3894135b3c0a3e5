package com.orderbridge.erppush.businesscentral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.config.ConfigurationException;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.erppush.businesscentral.settings.Settings;
import org.junit.jupiter.api.Test;

class AddressesTest {
  private static final String SETTINGS =
      """
      {"url":"%s","tokenUrl":"%s","company":"CRONUS","customer":{"mode":"LOOKUP"}}
      """;

  @Test
  void ordersAndSecretsGoToHttpsAlone() {
    var problems =
        assertThrows(
                ConfigurationException.class,
                () -> read("http://bc.example.com/x/api/v2.0", "http://login.example.com/token"))
            .problems();
    assertEquals(2, problems.size(), problems.toString());
    assertTrue(problems.getFirst().startsWith("targets.bc.settings.url must begin with https://"));
    assertTrue(problems.getLast().startsWith("targets.bc.settings.tokenUrl must begin with"));
  }

  @Test
  void onThisMachineHttpWillDo() {
    var url = "http://127.0.0.1:8090/sandbox/api/v2.0";
    assertEquals(url, read(url, "http://localhost:8090/token").endpoint().url().toString());
  }

  private static Settings read(String url, String tokenUrl) {
    var settings = ((Parsed.Tree) Json.read(SETTINGS.formatted(url, tokenUrl))).node();
    return Settings.read("bc", settings);
  }
}
