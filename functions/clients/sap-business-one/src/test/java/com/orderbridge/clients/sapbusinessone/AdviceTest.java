package com.orderbridge.clients.sapbusinessone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences as live systems have said them, and those that SAP's help names. */
class AdviceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -5002|10000156 - Posting Date deviates from the defined range. To complete the operation, define the posting period to match the entered Posting Date.|PERIOD_CLOSED|ACCOUNTING
          -5002|10000156 - Das Buchungsdatum liegt nicht im definierten Bereich|PERIOD_CLOSED|ACCOUNTING
          -4013|Posting period locked; specify an alternative date|PERIOD_CLOSED|ACCOUNTING
          -4013|Buchungsperiode gesperrt|PERIOD_CLOSED|ACCOUNTING
          -10|Date deviates from permissible range  [ORDR.DocDate]|PERIOD_CLOSED|ACCOUNTING
          -5009|Item number is missing; specify an item number [DocumentLines.ItemCode][line: 4]|UNKNOWN_SKU|CATALOG
          -5009|Artikelnummer fehlt [DocumentLines.ItemCode][line: 4]|UNKNOWN_SKU|CATALOG
          -5009|Item number is missing|-5009|CATALOG
          -10|Item is inactive  [RDR1.ItemCode][line: 1]|BLOCKED_SKU|CATALOG
          -10|Artikel ist nicht aktiv  [RDR1.ItemCode][line: 1]|-10|CATALOG
          -5002|Tax code 'X1' is not defined|-5002|CATALOG
          -10|Enter a valid code  [RDR1.VatGroup][line: 2]|-10|CATALOG
          -10|Customer record is inactive  [ORDR.CardCode]|CUSTOMER_BLOCKED|ACCOUNTING
          -5002|Invalid BP code [ORDR.CardCode] , 'P20600000001'|UNKNOWN_CUSTOMER|OPERATIONS
          -10|Update the exchange rate , 'USD'|NO_EXCHANGE_RATE|ACCOUNTING
          -5002|The business partner has another currency  [ORDR.DocCurrency]|-5002|ACCOUNTING
          -10|To generate this document, first define the numbering series in the Administration module|-10|ACCOUNTING
          -5002|Value too long in property 'Phone1' of 'BusinessPartner'|-5002|OPERATIONS
          -2028|No matching records found (ODBC -2028)|-2028|OPERATIONS
          -5002|Enter valid code  [ItemWarehouseInfoCollection.WarehouseCode]|-5002|OPERATIONS
          """)
  void codeNumberAndFieldTellWhoMustAct(String code, String text, String told, String who) {
    var rejected = Advice.rejected(new VendorError(400, code, text));
    assertEquals(told, rejected.code());
    assertEquals(who, rejected.whoMustAct().name());
    var sentence = text.replace("  ", " ") + " (HTTP 400 " + code + ")";
    assertTrue(rejected.reason().startsWith(sentence), rejected.reason());
  }

  @Test
  void whatIsNotKnownSaysHowToFindOut() {
    var rejected = Advice.rejected(new VendorError(400, "-10", "Something else"));
    assertEquals(
        "Something else (HTTP 400 -10). Enter the document in Business One by hand to see what is"
            + " missing, or send this text to your SAP partner.",
        rejected.reason());
  }

  @Test
  void whatThePersonDoesFollowsTheSentence() {
    var rejected = Advice.rejected(new VendorError(400, "-4013", "Buchungsperiode gesperrt"));
    assertEquals(
        "Buchungsperiode gesperrt (HTTP 400 -4013). Accounting must open the posting period in"
            + " Business One, or the document needs another date: settings.postingDate can give"
            + " late orders today's date.",
        rejected.reason());
  }
}
