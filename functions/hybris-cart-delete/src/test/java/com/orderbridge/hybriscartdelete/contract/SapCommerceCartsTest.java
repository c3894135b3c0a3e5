package com.orderbridge.hybriscartdelete.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.aws.contract.Systems;
import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.Attempt;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.delivery.Outcome.Rejected;
import com.orderbridge.hybriscartdelete.HybrisCartDelete;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests by what OCC finds a cart, and what happens with one that it cannot load. */
class SapCommerceCartsTest {
  private static final String JANES_GUID = "5d1f7c1e-2b7a-4f0e-9c39-0c2f4f6d8a11";
  private static final String ANONYMOUS_GUID = "8e2a6b3c-91d4-4e5f-a7b8-1d2c3e4f5a22";
  private static final String GUESTS_GUID = "c3b5d7f9-1a2b-4c3d-8e4f-5a6b7c8d9e33";
  private static final String UNKNOWN_GUID = "00000000-1a2b-4c3d-8e4f-5a6b7c8d9e33";

  private final Simulators simulators = Simulators.start(0);

  SapCommerceCartsTest() throws IOException {}

  @AfterEach
  void stop() {
    simulators.close();
  }

  @ParameterizedTest
  @CsvSource({
    "00012345,,jane@example.com,00012345",
    "00012345,jane@example.com,,00012345",
    "00012345,2c1b0d7e-6f4a-4a57-8f7e-0b9d5f1c2a31,,00012345",
    "00012345,,Jane@Example.com,00012345",
    JANES_GUID + ",,jane@example.com,00012345",
    JANES_GUID + ",jane@example.com,,00012345",
    ANONYMOUS_GUID + ",,,00012346",
    ANONYMOUS_GUID + ",,jane@example.com,00012346",
    ANONYMOUS_GUID + ",anonymous,nobody@example.com,00012346",
    GUESTS_GUID + "," + GUESTS_GUID + "|guest@example.com,guest@example.com,00012347"
  })
  void aCustomersCartIsDeletedByItsCodeAndAnybodyElsesByItsGuid(
      String cart, @Nullable String user, @Nullable String email, String code) {
    var outcome = deliver(cart, user, email);
    assertEquals("cart " + cart, assertInstanceOf(Delivered.class, outcome).reference());
    assertTrue(!codes().contains(code), codes().toString());
    assertEquals(4, codes().size());
  }

  @ParameterizedTest
  @CsvSource({
    "00099999,jane@example.com,nobody@example.com",
    UNKNOWN_GUID + ",,jane@example.com",
    UNKNOWN_GUID + ",,"
  })
  void whatNoCandidateHasIsGone(String cart, @Nullable String user, @Nullable String email) {
    var outcome = assertInstanceOf(AlreadyDelivered.class, deliver(cart, user, email));
    assertTrue(outcome.reference().endsWith("masked_not_found=possible"));
    assertEquals(5, codes().size());
  }

  @Test
  void aGuestIsAskedForAsAnonymous() {
    deliver(GUESTS_GUID, GUESTS_GUID + "|guest@example.com", "guest@example.com");
    var asked = Systems.call("GET", url("_journal"), "", Map.of()).findValuesAsText("path");
    assertEquals(1, asked.size(), asked.toString());
    assertTrue(asked.getFirst().contains("/users/anonymous/"), asked.toString());
  }

  @Test
  void aCodeIsNeverAskedForWhereOnlyAGuidIsFound() {
    var rejected = assertInstanceOf(Rejected.class, deliver("00012346", "anonymous", null));
    assertEquals("NO_OWNER", rejected.code());
    assertTrue(rejected.reason().contains("hybris_user_id"), rejected.reason());
  }

  @ParameterizedTest
  @CsvSource({"cannotRecalculate", "invalid"})
  void aCartThatCannotBeLoadedIsDeletedAsItIs(String fault) {
    faulty(fault);
    assertInstanceOf(Delivered.class, deliver("777", null, "jane@example.com"));
    assertTrue(!codes().contains("777"));
  }

  @ParameterizedTest
  @CsvSource({
    "cannotRecalculate,CART_cannotRecalculate,Cart cannot be recalculated.,no longer sold",
    "invalid,CART_invalid,Invalid cart.,hybris_cart_id"
  })
  void whereOnlyAPersonCanDeleteItTheReasonSaysHow(
      String fault, String code, String sentence, String todo) {
    control("PUT", "_options", "{\"knowsRefreshCart\":false}");
    faulty(fault);
    var rejected = assertInstanceOf(Rejected.class, deliver("777", null, "jane@example.com"));
    assertEquals(code, rejected.code());
    assertTrue(
        rejected.reason().startsWith(sentence + " (HTTP 400 CartError). "), rejected.reason());
    assertTrue(rejected.reason().contains(todo) && rejected.reason().contains("Backoffice"));
  }

  private void faulty(String fault) {
    var cart =
        "{\"carts\":[{\"code\":\"777\",\"user\":\"jane@example.com\",\"site\":\"electronics\",\"fault\":\"%s\"}]}";
    control("POST", "_state", cart.formatted(fault));
  }

  private Outcome deliver(String cart, @Nullable String user, @Nullable String email) {
    var secret =
        "{\"clientId\":\"order-bridge-local\",\"clientSecret\":\"local-sap-commerce-secret\"}";
    var parts = Systems.parts("hybris-cart-delete", simulators.address(), secret, settings -> {});
    var now = Instant.now();
    return HybrisCartDelete.of(parts)
        .deliver(event(cart, user, email), new Attempt(1, now, now.plusSeconds(30), Instant.MIN));
  }

  private static Event event(String cart, @Nullable String user, @Nullable String email) {
    var data =
        """
        {"data":{"id":"o1","type":"orders","attributes":{"customer_email":%s,
         "country_code":"IE","metadata":{"hybris_cart_id":"%s","hybris_user_id":%s}}}}
        """
            .formatted(quoted(email), cart, quoted(user));
    return new Event(
        "orders.place/o1",
        "commerce-layer",
        "orders.place",
        "o1",
        Optional.empty(),
        Systems.json(data));
  }

  private static String quoted(@Nullable String text) {
    return text == null ? "null" : "\"" + text + "\"";
  }

  private List<String> codes() {
    var state = Systems.call("GET", url("_state"), "", Map.of());
    return state.path("carts").findValuesAsText("code");
  }

  private void control(String method, String what, String body) {
    Systems.call(method, url(what), body, Map.of("Content-Type", "application/json"));
  }

  private String url(String what) {
    return simulators.address() + "/sap-commerce/" + what;
  }
}
