package com.orderbridge.local.simulators.sapbusinessone;

import static com.orderbridge.local.simulators.sapbusinessone.ServiceLayerCaller.order;
import static com.orderbridge.local.simulators.sapbusinessone.ServiceLayerCaller.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.erppush.sapbusinessone.document.FieldLengths;
import com.orderbridge.local.simulators.Caller.Reply;
import com.orderbridge.local.simulators.Simulators;
import java.io.IOException;
import java.util.HashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too long is refused here, and so nothing that people have typed is sent too long. */
final class FieldLengthsTest {
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

  @Test
  void aTextThatIsTooLongIsRefusedWithItsField() throws IOException {
    try (var simulators = Simulators.start(0)) {
      var b1 = new ServiceLayerCaller(simulators.address());
      String order =
          order("1").replace("\"Comments\":\"..\"", "\"JournalMemo\":\"" + "x".repeat(51) + "\"");
      Reply reply = b1.send("POST", "/b1s/v1/Orders", order);
      refused(reply, 400, -5002);
      assertEquals(
          "Value too long in property 'JournalMemo' of 'Document'",
          reply.json().at("/error/message/value").asText());
      b1.option("{\"valueTooLongCode\":-1}");
      refused(b1.send("POST", "/b1s/v1/Orders", order), 400, -1);
    }
  }
}
