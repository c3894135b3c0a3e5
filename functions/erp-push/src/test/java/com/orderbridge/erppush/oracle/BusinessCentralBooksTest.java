package com.orderbridge.erppush.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.http.Json;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Documents calculated by hand. */
final class BusinessCentralBooksTest {
  private static final String STATE =
      """
      {"currencies":[{"code":"JPY","amountRoundingPrecision":1},{"code":"KWD","amountRoundingPrecision":0.001}],
       "vatPostingSetup":[
         {"businessGroup":"DOMESTIC","productGroup":"STANDARD","percent":20},
         {"businessGroup":"DOMESTIC","productGroup":"VAT23","percent":23},
         {"businessGroup":"DOMESTIC","productGroup":"ZERO","percent":0},
         {"businessGroup":"EXPORT","productGroup":"STANDARD","percent":0}]}\
      """;
  private static final String THREE =
      item(1, "0.33", "STANDARD")
          + ","
          + item(1, "0.33", "STANDARD")
          + ","
          + item(1, "0.33", "STANDARD");

  /** 0.99 x 20% = 0.198. */
  @Test
  void vatIsRoundedOnceForAllLinesOfAGroup() {
    books("0.99", "0.20", order("", THREE));
  }

  /** 0.33 x 20% = 0.066 and 0.33 x 23% = 0.0759. */
  @Test
  void andForEachGroupByItself() {
    books("0.66", "0.15", order("", item(1, "0.33", "STANDARD") + "," + item(1, "0.33", "VAT23")));
  }

  /** 2.97 / 1.2 = 2.475. */
  @Test
  void ofPricesWithVatTheNetAmountIsRounded() {
    books("2.48", "0.49", order(",\"pricesIncludeTax\":true", THREE.replace("0.33", "0.99")));
  }

  /** 3 x 0.335 = 1.005, so 1.01; less 0.11; 0.90 x 20% = 0.18. */
  @Test
  void aLineIsRoundedBeforeItsDiscount() {
    String line = item(3, "0.335", "STANDARD").replace("}", ",\"discountAmount\":0.11}");
    books("0.90", "0.18", order("", line));
  }

  /**
   * 13.33 over 99.99 and 33.33 of items: 9.9975, so 10.00, and 3.33. 20% of 99.99 + 4.90 - 10.00
   * are 18.978.
   */
  @Test
  void theDocumentsDiscountIsBorneByItemsOfEachGroup() {
    String lines =
        item(3, "33.33", "STANDARD")
            + ","
            + item(1, "33.33", "ZERO")
            + ","
            + item(1, "4.90", "STANDARD").replace("Item", "Account");
    books("124.89", "18.98", order(",\"discountAmount\":13.33", lines));
  }

  /** 120.00 - 20.00 = 100.00; 100.00 x 20/120 = 16.67. */
  @Test
  void ofPricesWithVatTheDiscountHasVatToo() {
    String header = ",\"discountAmount\":20,\"pricesIncludeTax\":true";
    books("83.33", "16.67", order(header, item(2, "60", "STANDARD")));
  }

  /** 3.97 - 1.00 = 2.97; 2.97 x 20/120 = 0.495: with a discount it is the VAT that is rounded. */
  @Test
  void halfACentGoesToTheVatWhereThereIsADiscount() {
    String header = ",\"discountAmount\":1,\"pricesIncludeTax\":true";
    books("2.47", "0.50", order(header, item(1, "3.97", "STANDARD")));
  }

  /** 333.4, so 333, and 66.6; 0.3333, so 0.333, and 0.0666. */
  @Test
  void eachCurrencyIsRoundedByItsStep() {
    books("333", "67", order(",\"currencyCode\":\"JPY\"", item(1, "333.4", "STANDARD")));
    books("0.333", "0.067", order(",\"currencyCode\":\"KWD\"", item(1, "0.3333", "STANDARD")));
  }

  @Test
  void aCommentIsNothingAndTheCustomersGroupCounts() {
    String comment = "{\"lineType\":\"Comment\",\"quantity\":1,\"unitPrice\":5}";
    books("10", "2", order("", comment + "," + item(1, "10", "STANDARD")));
    JsonNode far = order("", item(1, "10", "STANDARD"));
    books("10", "0", Json.read(far.toString().replace("DOMESTIC", "EXPORT")).orElseThrow());
  }

  private static void books(String net, String tax, JsonNode document) {
    var books = new BusinessCentralBooks(Json.read(STATE).orElseThrow());
    Booked booked = books.booked(document);
    assertEquals(0, new BigDecimal(net).compareTo(booked.net()), booked.toString());
    assertEquals(0, new BigDecimal(tax).compareTo(booked.tax()), booked.toString());
  }

  private static JsonNode order(String header, String lines) {
    return Json.read(
            "{\"vatBusinessGroup\":\"DOMESTIC\"" + header + ",\"salesOrderLines\":[" + lines + "]}")
        .orElseThrow();
  }

  private static String item(int quantity, String price, String taxCode) {
    return "{\"lineType\":\"Item\",\"quantity\":%d,\"unitPrice\":%s,\"taxCode\":\"%s\"}"
        .formatted(quantity, price, taxCode);
  }
}
