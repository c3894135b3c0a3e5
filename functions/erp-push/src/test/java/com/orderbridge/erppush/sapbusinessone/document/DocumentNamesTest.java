package com.orderbridge.erppush.sapbusinessone.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentNamesTest {
  private static final FoundDocument ORDER = found("Orders", "\"DocEntry\":3,\"DocNum\":1001");
  private static final FoundDocument DELIVERY =
      found("DeliveryNotes", "\"DocEntry\":4,\"DocNum\":51," + basedOn(17, 3));
  private static final FoundDocument INVOICE =
      found("Invoices", "\"DocEntry\":5,\"DocNum\":71," + basedOn(15, 4));

  @Test
  void anInvoiceIsKnownByTheOrderThatItWasDeliveredOf() {
    var names = new DocumentNames(List.of(ORDER, DELIVERY, INVOICE)).of(INVOICE);
    assertEquals(
        Set.of("invoice 71", "delivery 51", "1001"),
        Set.copyOf(names.stream().filter(it -> !it.contains("pending")).toList()));
  }

  @Test
  void whatWasNotFoundGivesNoName() {
    var names = new DocumentNames(List.of(INVOICE)).of(INVOICE);
    assertEquals(Set.of("invoice 71", "invoice 71, pending approval"), names);
  }

  @Test
  void anOrderIsKnownByTheDraftThatSaysTheSame() {
    var money =
        "\"CardCode\":\"C1\",\"NumAtCard\":\"A\",\"DocCurrency\":\"EUR\",\"DocTotal\":12.00";
    var order = found("Orders", "\"DocEntry\":3,\"DocNum\":1001," + money);
    var spent = found("Drafts", "\"DocEntry\":9,\"DocumentStatus\":\"bost_Close\"," + money);
    assertEquals(true, new DocumentNames(List.of(order, spent)).of(order).contains("draft 9"));
    var other =
        found("Orders", "\"DocEntry\":3,\"DocNum\":1001," + money.replace("12.00", "13.00"));
    assertEquals(false, new DocumentNames(List.of(other, spent)).of(other).contains("draft 9"));
  }

  private static String basedOn(int type, int entry) {
    return "\"DocumentLines\":[{\"BaseType\":%d,\"BaseEntry\":%d}]".formatted(type, entry);
  }

  private static FoundDocument found(String collection, String fields) {
    return new FoundDocument(collection, ((Parsed.Tree) Json.read("{" + fields + "}")).node());
  }
}
