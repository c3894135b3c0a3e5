package com.orderbridge.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.aws.sqs.TargetQueue;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Route;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.config.SourceRules;
import com.orderbridge.core.config.SourceRules.TestMode;
import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.event.Event;
import com.orderbridge.intake.Intake;
import com.orderbridge.intake.Queues;
import com.orderbridge.intake.Taken;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what the rules of a source do to its bodies. */
class SourceRulesTest {
  private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
  private final FakeSqs sqs = new FakeSqs();

  @ParameterizedTest
  @ValueSource(
      strings = {"\"false\"", "\"true\"", "0", "1", "null", "\"\"", "\"live\"", "{}", "[true]"})
  void aModeThatZephyrCartDoesNotKnowIsNeverLive(String mode) {
    for (var rules : List.of(SourceRules.USUAL, absentIsLive())) {
      assertUnreadable("data.livemode", zephyr(rules, "\"livemode\":" + mode));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"LIVE\"", "\"sandbox\"", "true", "1", "null", "\"\""})
  void norIsOneThatCommerceLayerDoesNotKnow(String mode) {
    assertUnreadable("data.meta.mode", layer(SourceRules.USUAL, "{\"mode\":" + mode + "}"));
  }

  @Test
  void aModeThatIsNotSaidIsLiveOnlyWhereTheStageSaysSo() {
    assertUnreadable("set testMode to ABSENT_IS_LIVE", zephyr(SourceRules.USUAL, "\"x\":1"));
    assertUnreadable("data.meta.mode is missing", layer(SourceRules.USUAL, "{}"));
    assertInstanceOf(Taken.Accepted.class, zephyr(absentIsLive(), "\"x\":1"));
    assertInstanceOf(Taken.Accepted.class, layer(absentIsLive(), "{}"));
    assertInstanceOf(Taken.Ignored.class, zephyr(absentIsLive(), "\"livemode\":false"));
  }

  @Test
  void aTestEventTakesNoLivesOnesPlace() {
    var source = source("zephyrcart", SourceRules.USUAL);
    var stage = stage(source, true, Optional.empty());
    taken(intake(stage), source, "\"livemode\":true");
    taken(intake(stage), source, "\"livemode\":false");
    var live = sent(0);
    var test = sent(1);
    assertEquals("order.created/order_1", live.id());
    assertEquals("order.created/order_1 (test)", test.id());
    assertTrue(test.test() && !live.test());
    assertEquals("order_1", test.subject());
  }

  @Test
  void anotherOrganizationsBodyIsParked() {
    var ours =
        new SourceRules(
            SourceRules.SHORTEST_KEY,
            TestMode.REQUIRED,
            Optional.of("EnpVOFrKvy"),
            List.of(),
            SourceRules.LARGEST_BODY);
    var mode = "{\"mode\":\"live\",\"organization_id\":\"%s\"}";
    assertInstanceOf(Taken.Accepted.class, layer(ours, mode.formatted("EnpVOFrKvy")));
    assertUnreadable("organization", layer(ours, mode.formatted("Another")));
    assertUnreadable("organization", layer(ours, "{\"mode\":\"live\"}"));
    assertInstanceOf(Taken.Accepted.class, layer(SourceRules.USUAL, mode.formatted("Another")));
  }

  @Test
  void aTimeThatIsNotClearIsParkedWhereARouteBeginsAtOne() {
    var source = source("zephyrcart", SourceRules.USUAL);
    var since = intake(stage(source, false, Optional.of(JUNE)));
    var always = intake(stage(source, false, Optional.empty()));
    var body = "\"livemode\":true,\"placed_at\":\"%s\"";
    assertUnreadable("a route begins", taken(since, source, body.formatted("1/6/26")));
    assertInstanceOf(Taken.Accepted.class, taken(always, source, body.formatted("1/6/26")));
    assertInstanceOf(
        Taken.Ignored.class, taken(since, source, body.formatted("Sun, 31 May 2026 23:59:59 GMT")));
    assertInstanceOf(
        Taken.Ignored.class, taken(since, source, body.formatted("2026-06-01T01:00:00+02:00")));
    assertInstanceOf(Taken.Accepted.class, taken(since, source, body.formatted("1780308900")));
  }

  private static Taken taken(Intake intake, Source source, String fields) {
    return intake.take(Signed.by(source.name(), order(fields), Optional.empty()), Optional.empty());
  }

  private static void assertUnreadable(String why, Taken taken) {
    var reason = assertInstanceOf(Taken.Unreadable.class, taken).why();
    assertTrue(reason.contains(why), reason);
  }

  private static SourceRules absentIsLive() {
    return new SourceRules(
        SourceRules.SHORTEST_KEY,
        TestMode.ABSENT_IS_LIVE,
        Optional.empty(),
        List.of(),
        SourceRules.LARGEST_BODY);
  }

  private Taken zephyr(SourceRules rules, String fields) {
    var source = source("zephyrcart", rules);
    return taken(intake(stage(source, false, Optional.empty())), source, fields);
  }

  private Taken layer(SourceRules rules, String meta) {
    var source = source("commerce-layer", rules);
    var body = "{\"data\":{\"id\":\"o1\",\"type\":\"orders\",\"meta\":" + meta + "}}";
    var topic = Optional.of("order.created");
    return intake(stage(source, false, Optional.empty()))
        .take(Signed.by(source.name(), body, topic), Optional.empty());
  }

  private static String order(String fields) {
    return "{\"type\":\"order.created\",\"data\":{\"id\":\"order_1\"," + fields + "}}";
  }

  private Event sent(int index) {
    return CloudEvents.read(sqs.sent.get(index).messageBody()).orElseThrow();
  }

  private Intake intake(Bridge bridge) {
    return new Intake(
        bridge,
        new Queues(Map.of("erp", new SqsQueue(new TargetQueue(sqs.client(), "https://sqs/erp")))));
  }

  private static Bridge stage(Source source, boolean acceptsTests, Optional<Instant> from) {
    var route = new Route("shop", "order.created", List.of("erp"), Optional.empty(), from);
    return new Bridge(
        "t", acceptsTests, Map.of("shop", source), Map.of(), List.of(route), Map.of());
  }

  private static Source source(String reader, SourceRules rules) {
    var usual = new Source("shop", "/shop", reader, reader, "", List.of(), Map.of());
    return new Source(
        usual.name(),
        usual.path(),
        usual.scheme(),
        usual.reader(),
        usual.referencePrefix(),
        usual.secrets(),
        usual.eventTypes(),
        rules);
  }
}
