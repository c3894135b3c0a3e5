package com.orderbridge.erppush.sapbusinessone;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.erppush.sapbusinessone.document.FieldLengths;
import com.orderbridge.simulators.sapbusinessone.database.Field;
import com.orderbridge.simulators.sapbusinessone.database.Type;
import java.util.HashMap;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulator refuses what is too long; nothing that people have typed is sent too long. */
class SentFieldLengthsTest {
  /** Codes and numbers, which are right or wrong, and what no mapping fills. */
  private static final Set<String> NOBODY_TYPES =
      Set.of(
          "CardCode",
          "ItemCode",
          "VatGroup",
          "TaxCode",
          "WarehouseCode",
          "AccountCode",
          "BarCode",
          "DocCurrency",
          "Currency",
          "Reference1",
          "Reference2",
          "ShipToCode",
          "PayToCode",
          "DocTime",
          "UpdateTime",
          "Address2",
          "ValidRemarks",
          "FrozenRemarks",
          "U_ExtOrderId",
          "U_ExtLineId",
          "U_ExtCustomerId");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Document",
        "DocumentLine",
        "DocumentAdditionalExpense",
        "Address",
        "BusinessPartner",
        "BPAddress"
      })
  void noTextIsSentThatIsTooLong(String type) {
    var limits = new HashMap<>(FieldLengths.LIMITS.cut());
    limits.putAll(FieldLengths.LIMITS.whole());
    for (Field field : Type.of(type).fields().values()) {
      if (field.kind() == Field.Kind.TEXT && !NOBODY_TYPES.contains(field.name())) {
        int sent = limits.getOrDefault(field.name(), Integer.MAX_VALUE);
        assertTrue(sent <= field.length(), type + "." + field.name() + ": " + sent);
      }
    }
  }
}
