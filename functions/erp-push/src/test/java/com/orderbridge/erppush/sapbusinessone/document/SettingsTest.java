package com.orderbridge.erppush.sapbusinessone.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.adapters.config.ConfigurationException;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final String LEAST =
      """
      {"url":"https://b1.example.com:50000/b1s/v2","companyDb":"DE","customer":{"mode":"LOOKUP"}}
      """;

  @Test
  void theLeastIsEnough() {
    var settings = read(LEAST);
    assertEquals("NumAtCard", settings.referenceField());
    assertEquals(Optional.empty(), settings.keyTable());
    assertEquals("ItemCode", settings.items().field());
    assertEquals("W", settings.customers().prefix());
    assertEquals(false, settings.postsRefunds());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /b1s/v2|/b1s|url must be an address that ends in /b1s/v1 or /b1s/v2
          "companyDb":"DE"|"company":"DE"|companyDb is missing
          "mode":"LOOKUP"|"mode":"FIXED"|customer.cardCode is missing
          "mode":"LOOKUP"|"mode":"GUESS"|customer.mode must be one of
          "mode":"LOOKUP"|"mode":"LOOKUP","prefix":"SHOP-WEB"|customer.prefix must be
          "customer"|"referenceField":"Ref2","customer"|referenceField must look like
          "customer"|"atomic":"A'B","customer"|atomic must look like
          "customer"|"items":{"by":"USER_FIELD"},"customer"|items.field names a user field
          "customer"|"items":{"by":"CODE","field":"U_SKU"},"customer"|items.field names a user field
          "customer"|"colour":"red","customer"|colour is not known here
          """)
  void everyOptionThatIsWrongIsNamed(String right, String wrong, String problem) {
    var refused =
        assertThrows(ConfigurationException.class, () -> read(LEAST.replace(right, wrong)));
    var text = String.valueOf(refused.getMessage());
    assertTrue(text.contains("targets.b1.settings." + problem), text);
  }

  private static Settings read(String json) {
    JsonNode settings = ((Parsed.Tree) Json.read(json)).node();
    return Settings.read("b1", settings);
  }
}
