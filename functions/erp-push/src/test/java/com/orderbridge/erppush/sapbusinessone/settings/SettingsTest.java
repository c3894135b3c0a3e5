package com.orderbridge.erppush.sapbusinessone.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.ConfigurationException;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.erppush.amount.OnDifference;
import com.orderbridge.erppush.amount.TaxGroups;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    assertEquals(PartnerCurrency.ALL, settings.customers().currency());
    assertEquals(false, settings.postsRefunds());
    assertEquals(OnDifference.TELL, settings.onDifference());
    assertEquals(Optional.empty(), settings.localCurrency());
    assertEquals(true, settings.taxedByDocument());
    assertEquals(TaxGroups.NONE, settings.taxGroups());
  }

  @Test
  void freightIsAServiceToo() {
    var items = "\"items\":{\"by\":\"CODE\",\"services\":[\"REFUND\"],\"freight\":\"FREIGHT\"}";
    var settings = read(LEAST.replace("\"customer\"", items + ",\"customer\"")).items();
    assertEquals(Optional.of("FREIGHT"), settings.freight());
    assertEquals(Set.of("REFUND", "FREIGHT"), settings.services());
  }

  @Test
  void theCompanysCurrencyMayBeByMarket() {
    var local =
        "\"localCurrency\":{\"by\":\"data.market\",\"of\":{\"US\":\"USD\"},\"otherwise\":\"EUR\"}";
    var settings = read(LEAST.replace("\"customer\"", local + ",\"customer\""));
    assertEquals(Set.of("USD", "EUR"), settings.localCurrency().orElseThrow().all());
  }

  @ParameterizedTest
  @CsvSource({"##,##", "LOCAL,", "ORDER,USD"})
  void theCurrencyOfNewCustomersCanBeChosen(String named, @Nullable String sent) {
    var mode = "\"mode\":\"LOOKUP\"";
    var settings = read(LEAST.replace(mode, mode + ",\"currency\":\"" + named + "\""));
    assertEquals(Optional.ofNullable(sent), settings.customers().currency().of("USD"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          https://b1|http://b1|url must begin with https://
          https://b1|https://me:my@b1|url must not contain a user or password
          /b1s/v2|/b1s|url must be an address that ends in /b1s/v1 or /b1s/v2
          "companyDb":"DE"|"company":"DE"|companyDb is missing
          "mode":"LOOKUP"|"mode":"FIXED"|customer.cardCode is missing
          "mode":"LOOKUP"|"mode":"GUESS"|customer.mode must be one of
          "mode":"LOOKUP"|"mode":"LOOKUP","prefix":"SHOP-WEB"|customer.prefix must be
          "mode":"LOOKUP"|"mode":"LOOKUP","currency":"EUR"|customer.currency must be one of ##, LOCAL, ORDER
          "customer"|"referenceField":"Ref2","customer"|referenceField must look like
          "customer"|"atomic":"A'B","customer"|atomic must look like
          "customer"|"items":{"by":"USER_FIELD"},"customer"|items.field must be set to a user field
          "customer"|"items":{"by":"CODE","field":"U_SKU"},"customer"|items.field must be set to a user field
          "customer"|"taxRounding":"LINE","customer"|taxRounding must be one of
          "customer"|"amounts":{"difference":"IGNORE"},"customer"|amounts.difference must be one of
          "customer"|"taxGroups":{"20":"O1"},"customer"|taxGroups has 20
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
