package com.orderbridge.erppush.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.http.Json;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents calculated by hand; the first two are SAP's and a user's own. */
final class SapBusinessOneBooksTest {
  private static final JsonNode STATE =
      Json.read(
              """
              {"VatGroups":[
                {"Code":"A","VatGroups_Lines":[{"Rate":5},{"Rate":17.5}]},
                {"Code":"B","VatGroups_Lines":[{"Rate":5}]},
                {"Code":"C","VatGroups_Lines":[{"Rate":20}]}]}\
              """)
          .orElseThrow();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          17.5% of 4 + 3 + 3 are 1.75, and not 0.70 + 0.53 + 0.53|"DocCurrency":"EUR","DocumentLines":[{"LineTotal":4,"VatGroup":"A"},{"LineTotal":3,"VatGroup":"A"},{"LineTotal":3,"VatGroup":"A"}]|10|1.75
          5% of 166.30 are 8.315, of a freight of 10.50 are 0.525|"DocCurrency":"EUR","DocumentLines":[{"LineTotal":166.30,"VatGroup":"B"}],"DocumentAdditionalExpenses":[{"LineTotal":10.50,"VatGroup":"B"}]|176.80|8.85
          each group by itself: 0.33 x 17.5% and 0.33 x 20%|"DocCurrency":"EUR","DocumentLines":[{"LineTotal":0.33,"VatGroup":"A"},{"LineTotal":0.33,"VatGroup":null,"TaxCode":"C"}]|0.66|0.13
          the document's currency where there is another|"DocCurrency":"JPY","DocumentLines":[{"LineTotal":2.03,"RowTotalFC":333,"VatGroup":"C"}],"DocumentAdditionalExpenses":[{"LineTotal":0.6,"LineTotalFC":98,"VatGroup":"C"}]|431|87
          three decimals: 20% of 0.333 are 0.0666|"DocCurrency":"KWD","DocumentLines":[{"LineTotal":1,"RowTotalFC":0.333,"VatGroup":"C"}]|0.333|0.067
          10% off 99.99: 10.00, and 20% of 89.991|"DocCurrency":"EUR","DiscountPercent":10,"DocumentLines":[{"LineTotal":99.99,"VatGroup":"C"}]|89.99|18.00
          no group, no tax|"DocCurrency":"EUR","DocumentLines":[{"LineTotal":5,"VatGroup":null}]|5|0
          """)
  void books(String what, String document, BigDecimal net, BigDecimal tax) {
    JsonNode json = Json.read("{" + document + "}").orElseThrow();
    Booked booked = SapBusinessOneBooks.of(STATE).booked(json);
    assertEquals(0, net.compareTo(booked.net()), what + ": " + booked);
    assertEquals(0, tax.compareTo(booked.tax()), what + ": " + booked);
    assertEquals(0, net.add(tax).compareTo(booked.total()), what + ": " + booked);
  }

  /** 20% of 333 and of 98 are 66.6 and 19.6: 67 and 20, each by itself. */
  @Test
  void freightIsRoundedByItselfInYenToo() {
    JsonNode document =
        Json.read(
                """
                {"DocCurrency":"JPY","DocumentLines":[{"RowTotalFC":333,"VatGroup":"C"}],
                 "DocumentAdditionalExpenses":[{"LineTotalFC":98,"VatGroup":"C"}]}\
                """)
            .orElseThrow();
    assertEquals(
        0, BigDecimal.valueOf(87).compareTo(SapBusinessOneBooks.of(STATE).booked(document).tax()));
  }
}
