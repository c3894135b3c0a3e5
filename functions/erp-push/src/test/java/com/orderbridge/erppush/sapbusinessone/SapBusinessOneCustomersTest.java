package com.orderbridge.erppush.sapbusinessone;

import static com.orderbridge.erppush.sapbusinessone.SapBusinessOneFixture.deliver;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.delivery.Outcome.Rejected;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who an order's customer is, whatever its address looks like. */
class SapBusinessOneCustomersTest {
  private static final String LONG = "a".repeat(100) + "@x.example";

  private final SapBusinessOneFixture bench = new SapBusinessOneFixture();

  @AfterEach
  void stop() {
    bench.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ANN@EXAMPLE.COM,true",
    "aNN@Example.com,true",
    "office@example.com; Ann@Example.com,true",
    "'office@example.com,ann@example.com',true",
    "joann@example.com,false",
    "ann@example.com.au,false"
  })
  void theCustomerIsFoundInAnyCaseAndAmongOtherAddresses(String field, boolean found) {
    partner(field);
    assertInstanceOf(Delivered.class, order("Ann", "Ann@Example.com", "LOOKUP_OR_CREATE"));
    assertEquals(found, cardCode().equals("C1"), cardCode());
    assertEquals(1, bench.asked("/$batch"));
  }

  @ParameterizedTest
  @CsvSource({"ann@example.com,true", "Ann@Example.com,true", "ANN@EXAMPLE.COM,false"})
  void withoutTheHeaderTwoSpellingsAreFound(String field, boolean found) {
    bench.option("{\"knowsCaseInsensitive\":false}");
    partner(field);
    order("Ann", "Ann@Example.com", "LOOKUP_OR_CREATE");
    assertEquals(found, cardCode().equals("C1"));
  }

  @Test
  void lettersThatADatabaseTakesForTheSameAreAnotherCustomers() {
    bench.option("{\"ignoresCase\":true}");
    partner("ısmail@example.com");
    order("Ismail", "ismail@example.com", "LOOKUP_OR_CREATE");
    assertFalse(cardCode().equals("C1"));
  }

  @Test
  void anAddressThatIsTooLongMakesACustomerOfItsOwnWithoutIt() {
    var delivered =
        assertInstanceOf(Delivered.class, order("N".repeat(130), LONG, "LOOKUP_OR_CREATE"));
    assertEquals(
        List.of(
            "CardName cut from 130 to 100 characters",
            "EmailAddress left out: it has 110 characters"),
        delivered.notes());
    var told = delivered.check().orElseThrow();
    assertEquals(
        true, told.endsWith("CHECK CUSTOMER: EmailAddress left out: it has 110 characters"), told);
    assertEquals(
        true, ((Delivered) order("Ann", LONG, "FIXED", "order_9")).check().isEmpty(), "nobody's");
    var made = bench.state("BusinessPartners").getLast();
    assertEquals(made.path("CardCode").asText(), cardCode());
    assertEquals(true, made.path("EmailAddress").isNull());
    order("Another name", LONG.toUpperCase(java.util.Locale.ROOT), "LOOKUP_OR_CREATE", "order_2");
    assertEquals(made.path("CardCode"), bench.state("Orders").getLast().path("CardCode"));
    assertEquals(4, bench.state("BusinessPartners").size());
  }

  @Test
  void whoseAddressIsTooLongIsNeverTheFixedCustomer() {
    var outcome = order("Ann", LONG, "LOOKUP");
    assertEquals("UNKNOWN_CUSTOMER", assertInstanceOf(Rejected.class, outcome).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000", "\u200b"})
  void whoHasNoNameIsCalledByTheAddress(String blank) {
    order(blank, "ann@example.com", "LOOKUP_OR_CREATE");
    assertEquals(
        "ann@example.com", bench.state("BusinessPartners").getLast().path("CardName").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00a0", "\u3000\ufeff"})
  void aBlankAddressIsNone(String blank) {
    order("Ann", blank, "LOOKUP_OR_CREATE");
    assertEquals("C20000", cardCode());
  }

  private void partner(String email) {
    bench.control(
        "POST",
        "_state",
        "{\"BusinessPartners\":[{\"CardCode\":\"C1\",\"EmailAddress\":\"%s\"}]}".formatted(email));
  }

  private Outcome order(String name, String email, String mode) {
    return order(name, email, mode, "order_1");
  }

  private Outcome order(String name, String email, String mode, String id) {
    var target =
        bench.target(it -> it.putObject("customer").put("mode", mode).put("cardCode", "C20000"));
    var data =
        SapBusinessOneFixture.orderData("MUG-12OZ")
            .replace("Ann@Example.com", email)
            .replace("\"Ann\"", "\"" + name + "\"");
    var event = SapBusinessOneFixture.event("order.created", "", data);
    return deliver(
        target,
        new Event(
            "order.created/" + id, event.source(), event.type(), id, event.time(), event.data()));
  }

  private String cardCode() {
    JsonNode order = bench.state("Orders").getFirst();
    return order.path("CardCode").asText();
  }
}
