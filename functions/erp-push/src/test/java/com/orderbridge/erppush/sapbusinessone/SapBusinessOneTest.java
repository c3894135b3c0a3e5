package com.orderbridge.erppush.sapbusinessone;

import static com.orderbridge.erppush.sapbusinessone.SapBusinessOneFixture.again;
import static com.orderbridge.erppush.sapbusinessone.SapBusinessOneFixture.deliver;
import static com.orderbridge.erppush.sapbusinessone.SapBusinessOneFixture.json;
import static com.orderbridge.erppush.sapbusinessone.SapBusinessOneFixture.look;
import static com.orderbridge.erppush.sapbusinessone.SapBusinessOneFixture.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.step.Effect;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.delivery.Outcome.Rejected;
import com.orderbridge.delivery.Outcome.Retry;
import com.orderbridge.delivery.Outcome.Skipped;
import com.orderbridge.delivery.Outcome.Unavailable;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders into the target alone, against its simulator. */
class SapBusinessOneTest {
  private final SapBusinessOneFixture bench = new SapBusinessOneFixture();

  @AfterEach
  void stop() {
    bench.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void anOrderIsDeliveredOnceAndFoundThen(String version) {
    var target = bench.target(settings -> version(settings, version));
    var delivered = assertInstanceOf(Delivered.class, deliver(target, order("MUG-12OZ")));
    assertEquals(new AlreadyDelivered(delivered.reference()), again(target, order("MUG-12OZ")));
    assertEquals(1, bench.state("Orders").size());
    var written = bench.state("Orders").getFirst();
    assertEquals("ORDER_1", written.path("NumAtCard").asText());
    assertEquals("2026-06-01", written.path("DocDueDate").asText());
    assertEquals(1788, written.path("DocTotal").decimalValue().movePointRight(2).intValueExact());
  }

  @Test
  void anOrderTakesOneLookUpAndOneWrite() {
    var target = bench.target(settings -> fixed(settings, "C20000"));
    deliver(target, order("MUG-12OZ", "TEE-M-BLK"));
    assertEquals(1, bench.asked("/$batch"));
    assertEquals(1, bench.asked("/Orders"));
    assertEquals(
        2, json(bench.control("GET", "_journal", "").toString()).findValues("path").size());
  }

  @Test
  void aPostedOrderIsFoundByItsInvoice() {
    bench.control(
        "POST",
        "_state",
        "{\"Invoices\":[{\"CardCode\":\"c001\",\"NumAtCard\":\"ORDER_1\",\"DocumentLines\":[]}]}");
    var found =
        assertInstanceOf(AlreadyDelivered.class, again(bench.target(it -> {}), order("MUG-12OZ")));
    assertTrue(found.reference().startsWith("invoice "), found.reference());
  }

  @Test
  void aUserFieldCanBeWhatAnOrderIsFoundBy() {
    var target = bench.target(settings -> settings.put("referenceField", "U_ExtOrderId"));
    var delivered = assertInstanceOf(Delivered.class, deliver(target, order("MUG-12OZ")));
    assertEquals("ORDER_1", bench.state("Orders").getFirst().path("U_ExtOrderId").asText());
    assertEquals(new AlreadyDelivered(delivered.reference()), again(target, order("MUG-12OZ")));
  }

  @Test
  void anOrderThatNeedsApprovalIsADraftAndCountsAsDelivered() {
    bench.option("{\"approvalProcedure\":true}");
    var target = bench.target(settings -> {});
    var delivered = assertInstanceOf(Delivered.class, deliver(target, order("MUG-12OZ")));
    assertEquals(List.of("pending approval"), delivered.notes());
    assertTrue(delivered.check().orElseThrow().startsWith("it waits for approval"));
    assertTrue(delivered.reference().startsWith("draft "), delivered.reference());
    var again = assertInstanceOf(AlreadyDelivered.class, again(target, order("MUG-12OZ")));
    assertEquals(delivered.reference() + ", pending approval", again.reference());
    assertEquals(0, bench.state("Orders").size());
    assertEquals(1, bench.state("Drafts").size());
  }

  @ParameterizedTest
  @CsvSource({"-2028,-2028", "-5002,UNKNOWN_CUSTOMER"})
  void aMissingRecordThatIsNoApprovalIsRejected(int vendors, String code) {
    bench.option("{\"unknownPartnerCode\":" + vendors + "}");
    var target = bench.target(settings -> fixed(settings, "NOBODY"));
    var rejected = assertInstanceOf(Rejected.class, deliver(target, order("MUG-12OZ")));
    assertEquals(code, rejected.code());
  }

  @Test
  void whileAnEarlierWriteMaySettleNothingIsWritten() {
    var outcome = look(bench.target(settings -> {}), order("MUG-12OZ"));
    assertEquals("SETTLING", assertInstanceOf(Retry.class, outcome).code());
    assertEquals(0, bench.asked("/Orders") + bench.asked("/BusinessPartners"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"commitThenHang\":true}", "{\"commitThenStatus\":500}"})
  void whatWasWrittenInSilenceIsAdopted(String fault) {
    bench.patience = Duration.ofSeconds(2);
    var target = bench.target(settings -> fixed(settings, "C20000"));
    bench.behave("{}," + fault);
    var unknown = deliver(target, order("MUG-12OZ"));
    assertEquals(Effect.UNKNOWN, effect(unknown), unknown.toString());
    assertInstanceOf(AlreadyDelivered.class, look(target, order("MUG-12OZ")));
    assertEquals(1, bench.state("Orders").size());
  }

  @Test
  void whatIsWrittenLongAfterTheSilenceIsAdopted() {
    bench.patience = Duration.ofSeconds(1);
    var target = bench.target(settings -> fixed(settings, "C20000"));
    bench.behave("{},{\"hangThenCommitAfter\":3}");
    assertEquals(Effect.UNKNOWN, effect(deliver(target, order("MUG-12OZ"))));
    assertEquals("SETTLING", assertInstanceOf(Retry.class, look(target, order("MUG-12OZ"))).code());
    assertTrue(
        SapBusinessOneFixture.soon(
            () -> look(target, order("MUG-12OZ")) instanceof AlreadyDelivered));
    assertEquals(1, bench.state("Orders").size());
  }

  @Test
  void anExpiredSessionIsRenewed() {
    var target = bench.target(settings -> {});
    deliver(target, order("MUG-12OZ"));
    bench.option("{\"sessionIdleSeconds\":0}");
    assertEquals("NO_SESSION", code(deliver(target, order("MUG-12OZ"))), "renewed once only");
    bench.option("{\"sessionIdleSeconds\":1800}");
    assertInstanceOf(AlreadyDelivered.class, deliver(target, order("MUG-12OZ")));
  }

  @Test
  void aSessionThatIsLostMidwayIsRenewedAndTheOrderWrittenOnce() {
    var target = bench.target(settings -> fixed(settings, "C20000"));
    bench.behave("{},{\"status\":401}");
    assertInstanceOf(Delivered.class, deliver(target, order("MUG-12OZ")));
    assertEquals(1, bench.state("Orders").size());
  }

  @Test
  void oneSessionServesManyOrders() {
    bench.option("{\"mostSessions\":1}");
    var target = bench.target(settings -> fixed(settings, "C20000"));
    try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        var event = numbered(i);
        threads.execute(() -> deliver(target, event));
      }
    }
    assertEquals(8, bench.state("Orders").size());
  }

  private static Event numbered(int number) {
    var order = order("MUG-12OZ");
    var subject = "order_" + number;
    return new Event(
        Event.idOf(order.type(), subject),
        order.source(),
        order.type(),
        subject,
        order.time(),
        order.data());
  }

  @Test
  void wrongCredentialsAndAnUnknownCompanyAreTheConfigurationsFault() {
    bench.password = "expired";
    var refused =
        assertInstanceOf(Unavailable.class, deliver(bench.target(it -> {}), order("MUG-12OZ")));
    assertEquals(Unavailable.CREDENTIALS, refused.code());
    bench.password = "local-sap-business-one-secret";
    var target = bench.target(settings -> settings.put("companyDb", "NOWHERE"));
    var unknown = assertInstanceOf(Unavailable.class, deliver(target, order("MUG-12OZ")));
    assertEquals(Unavailable.CREDENTIALS, unknown.code());
  }

  @Test
  void aFrontEndThatAnswersInHtmlIsUnavailable() {
    bench.option("{\"loginStatus\":502}");
    var target = bench.target(settings -> {});
    assertEquals("NO_SESSION", code(deliver(target, order("MUG-12OZ"))));
    bench.option("{\"loginStatus\":0}");
    bench.behave("{\"status\":503,\"retryAfter\":5}");
    var busy = assertInstanceOf(Unavailable.class, deliver(target, order("MUG-12OZ")));
    assertTrue(busy.notBefore().isPresent());
    bench.behave("{\"status\":502}");
    assertEquals("HTTP_502", code(deliver(target, order("MUG-12OZ"))));
    assertInstanceOf(Delivered.class, deliver(target, order("MUG-12OZ")));
  }

  @Test
  void anAddressThatIsNoServiceLayerCreatesNothing() {
    var elsewhere = bench.simulators.address() + "/business-central/b1s/v1";
    var target = bench.target(settings -> settings.put("url", elsewhere));
    assertInstanceOf(Unavailable.class, deliver(target, order("MUG-12OZ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void theAtomicModeWritesKeyAndOrderTogetherOnce(String version) {
    keyTable();
    var target = bench.target(settings -> atomic(version(settings, version)));
    var delivered = assertInstanceOf(Delivered.class, deliver(target, order("MUG-12OZ")));
    assertEquals(new AlreadyDelivered(delivered.reference()), again(target, order("MUG-12OZ")));
    assertEquals("ORDER_1", bench.state("U_BRIDGE_KEYS").getFirst().path("Code").asText());
    assertEquals(1, bench.state("Orders").size());
  }

  @Test
  void aKeyWithoutItsOrderIsNamedToAPerson() {
    keyTable();
    bench.person("U_BRIDGE_KEYS", "{\"Code\":\"ORDER_1\",\"Name\":\"ORDER_1\"}");
    var outcome = deliver(bench.target(SapBusinessOneTest::atomic), order("MUG-12OZ"));
    var rejected = assertInstanceOf(Rejected.class, outcome);
    assertEquals("KEY_WITHOUT_DOCUMENT", rejected.code());
    assertTrue(rejected.reason().contains("@BRIDGE_KEYS has ORDER_1"), rejected.reason());
    assertEquals(0, bench.state("Orders").size());
  }

  @Test
  void inTheAtomicModeAnApprovalDraftIsFoundAsWell() {
    keyTable();
    bench.option("{\"approvalProcedure\":true}");
    var outcome = deliver(bench.target(SapBusinessOneTest::atomic), order("MUG-12OZ"));
    assertEquals(List.of("pending approval"), assertInstanceOf(Delivered.class, outcome).notes());
    assertEquals(1, bench.state("Drafts").size());
  }

  @Test
  void aRefusedOrderLeavesNoKeyBehind() {
    keyTable();
    var target = bench.target(settings -> fixed(atomic(settings), "C30000"));
    var rejected = assertInstanceOf(Rejected.class, deliver(target, order("MUG-12OZ")));
    assertEquals("CUSTOMER_BLOCKED", rejected.code());
    assertEquals(
        "Customer record is inactive [ORDR.CardCode] (HTTP 400 -10). Activate the customer in"
            + " Business One, or decide with accounting. It was sent with currency EUR, date"
            + " 2026-06-01, customer C30000, items MUG-12OZ.",
        rejected.reason());
    assertEquals(0, bench.state("U_BRIDGE_KEYS").size());
  }

  @ParameterizedTest
  @CsvSource({
    "\"postingPeriodsFrom\":\"2026-06-02\",10000156 - Posting Date deviates",
    "\"postingPeriodsTo\":\"2026-05-31\",10000156 - Posting Date deviates",
    "\"postingPeriodsLockedTo\":\"2026-06-30\",Posting period locked"
  })
  void aClosedPeriodIsAccountingsAffair(String periods, String sentence) {
    bench.option("{" + periods + "}");
    var outcome = deliver(bench.target(it -> fixed(it, "C20000")), order("MUG-12OZ"));
    var rejected = assertInstanceOf(Rejected.class, outcome);
    assertEquals("PERIOD_CLOSED", rejected.code());
    assertTrue(rejected.reason().startsWith(sentence), rejected.reason());
    assertTrue(rejected.reason().contains("Accounting must open the posting period"));
    assertEquals(WhoMustAct.ACCOUNTING, rejected.whoMustAct());
    assertTrue(rejected.reason().contains("date 2026-06-01"), rejected.reason());
  }

  @Test
  void anOrderWithoutATimeIsDueToday() {
    var data =
        SapBusinessOneFixture.orderData("MUG-12OZ").replace("\"2026-06-01T10:15:00Z\"", "null");
    deliver(bench.target(it -> {}), SapBusinessOneFixture.event("order.created", "", data));
    var written = bench.state("Orders").getFirst();
    assertEquals(written.path("DocDate"), written.path("DocDueDate"));
  }

  @Test
  void aTestOrderNeverReachesTheLiveDatabase() {
    var order = order("MUG-12OZ");
    var test =
        new Event(
            order.id(),
            order.source(),
            order.type(),
            order.subject(),
            order.time(),
            true,
            order.data());
    assertInstanceOf(Skipped.class, deliver(bench.target(it -> {}), test));
    var target = bench.target(it -> it.put("companyDb", "NOWHERE").put("testCompanyDb", "SBODEMO"));
    assertInstanceOf(Delivered.class, deliver(target, test));
  }

  @Test
  void theDatabaseFollowsTheCurrency() {
    var byCurrency = "{\"by\":\"data.currency\",\"of\":{\"EUR\":\"SBODEMO\",\"USD\":\"NOWHERE\"}}";
    var target = bench.target(settings -> settings.set("companyDb", json(byCurrency)));
    assertInstanceOf(Delivered.class, deliver(target, order("MUG-12OZ")));
    assertEquals("CREDENTIALS", code(deliver(target, inCurrency("USD"))));
    assertEquals("NO_COMPANY", code(deliver(target, inCurrency("SEK"))));
  }

  private static Event inCurrency(String currency) {
    var data = SapBusinessOneFixture.orderData("MUG-12OZ").replace("EUR", currency);
    return SapBusinessOneFixture.event("order.created", "", data);
  }

  @Test
  void totalsThatDoNotMatchAreRejectedWithBothFigures() {
    var data = SapBusinessOneFixture.orderData("MUG-12OZ").replace(":1788", ":1798");
    var event = SapBusinessOneFixture.event("order.created", "", data);
    var rejected = assertInstanceOf(Rejected.class, deliver(bench.target(it -> {}), event));
    assertEquals("TOTALS_DO_NOT_MATCH", rejected.code());
    assertTrue(rejected.reason().contains("17.88") && rejected.reason().contains("17.98"));
    assertEquals(WhoMustAct.SENDER, rejected.whoMustAct());
  }

  static ObjectNode version(ObjectNode settings, String version) {
    return settings.put("url", settings.path("url").asText().replace("/v1", "/" + version));
  }

  static ObjectNode atomic(ObjectNode settings) {
    return settings.put("atomic", "BRIDGE_KEYS");
  }

  static void fixed(ObjectNode settings, String cardCode) {
    settings.putObject("customer").put("mode", "FIXED").put("cardCode", cardCode);
  }

  private void keyTable() {
    bench.person(
        "UserTablesMD",
        "{\"TableName\":\"BRIDGE_KEYS\",\"TableDescription\":\"Keys\",\"TableType\":\"bott_NoObject\"}");
  }

  private static String code(Outcome outcome) {
    return switch (outcome) {
      case Retry retry -> retry.code();
      case Unavailable unavailable -> unavailable.code();
      case Rejected rejected -> rejected.code();
      default -> outcome.toString();
    };
  }

  private static Effect effect(Outcome outcome) {
    return switch (outcome) {
      case Retry retry -> retry.effect();
      case Unavailable unavailable -> unavailable.effect();
      default -> Effect.NONE;
    };
  }
}
