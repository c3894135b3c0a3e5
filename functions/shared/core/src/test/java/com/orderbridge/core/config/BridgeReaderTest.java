package com.orderbridge.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.config.BridgeReader.BridgeRead;
import com.orderbridge.core.config.SourceRules.TestMode;
import com.orderbridge.core.config.SourceRules.TopicsTold;
import com.orderbridge.core.event.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BridgeReaderTest {
  private static final String TARGET = "\"erp\":{\"function\":\"erp-push\",\"settings\":{\"x\":1}}";
  private static final String SOURCE =
      "\"shop\":{\"path\":\"/shop\",\"scheme\":\"zephyrcart\",\"reader\":\"zephyrcart\"}";

  private static final String NIGHT =
      "\"from\":\"22:00\",\"to\":\"02:00\",\"timeZone\":\"Europe/Berlin\"";

  @Test
  void readsTheLocalStageThatWeShip() throws IOException {
    var file = Path.of(System.getProperty("repository.root"), "infra-cdk/config/local/bridge.json");
    var read = BridgeReader.read("bridge.json", Files.readAllBytes(file));
    var bridge = assertInstanceOf(BridgeRead.Valid.class, read, read.toString()).bridge();
    var target = java.util.Objects.requireNonNull(bridge.targets().get("business-central"));
    assertEquals(Duration.ofSeconds(6), target.timing().settlesWithin());
    assertEquals(Duration.ofMillis(500), target.timing().backoff().first());
    assertEquals(
        "order-bridge-local-business-central-dlq",
        bridge.names().deadLetterQueue("business-central"));
  }

  @Test
  void aRefundsPredecessorIsItsOrder() {
    var source =
        SOURCE.replace(
            "\"reader\":\"zephyrcart\"",
            "\"reader\":\"zephyrcart\",\"events\":{\"refunded\":{\"after\":\"created\"}}");
    var bridge = valid(json(source, TARGET, ""));
    assertEquals(Optional.of("created/o1"), bridge.predecessorOf(event("refunded")));
    assertEquals(Optional.empty(), bridge.predecessorOf(event("created")));
  }

  @Test
  void aSecretIsNamedAfterItsSource() {
    var bridge = valid(json(SOURCE, TARGET, ""));
    var source = java.util.Objects.requireNonNull(bridge.sources().get("shop"));
    assertEquals("order-bridge/t/source/shop", source.secrets().getFirst().secret());
  }

  @Test
  void namesEveryProblemWithFileAndField() {
    var problems =
        problems(
            json(
                SOURCE.replace("\"/shop\"", "\"shop\""),
                TARGET.replace("\"erp-push\"", "\"fax\",\"requestTimeout\":\"soon\",\"retires\":3"),
                "{\"source\":\"shop\",\"type\":\"a\",\"to\":[\"nowhere\"]},"
                    + "{\"source\":\"nobody\",\"type\":\"a\",\"to\":[]}"));
    assertContains(problems, "bridge.json: sources.shop.path must start with /");
    assertContains(problems, "bridge.json: targets.erp.requestTimeout must be a duration");
    assertContains(problems, "bridge.json: targets.erp.retires is not known here");
    assertContains(problems, "bridge.json: routes[0].to nowhere is not among the targets");
    assertContains(problems, "bridge.json: routes[1].source nobody is not among the sources");
    assertContains(problems, "bridge.json: routes[1].to must name at least one target");
  }

  /** Which functions there are is not known here: whoever has their descriptors asks them. */
  @Test
  void takesTheNameOfAnyFunctionButNeedsOne() {
    var bridge = valid(json(SOURCE, TARGET.replace("erp-push", "made-up"), ""));
    var target = java.util.Objects.requireNonNull(bridge.targets().get("erp"));
    assertEquals("made-up", target.function());
    assertContains(
        problems(json(SOURCE, TARGET.replace("\"function\":\"erp-push\",", ""), "")),
        "bridge.json: targets.erp.function is missing (text)");
  }

  @Test
  void refusesTwoSourcesOnOnePath() {
    var twice = SOURCE + "," + SOURCE.replace("\"shop\"", "\"other\"");
    assertContains(problems(json(twice, TARGET, "")), "already belongs to another source");
  }

  @Test
  void refusesOneSecretForTwoTopics() {
    var topics =
        "[{\"topic\":\"place\",\"secret\":\"one\"},{\"topic\":\"cancel\",\"secret\":\"one\"}]";
    assertContains(
        problems(json(withField("\"topics\":" + topics), TARGET, "")),
        "sources.shop: shop place and shop cancel name the same secret");
  }

  @Test
  void takesOneSecretForTwoTopicsWhereSomethingElseTellsThemApart() {
    var topics =
        "\"topicsTold\":\"BY_HEADER_AND_STATUS\",\"topics\":[{\"topic\":\"place\",\"secret\":\"one\"},{\"topic\":\"cancel\",\"secret\":\"one\"}]";
    assertEquals(TopicsTold.BY_HEADER_AND_STATUS, rules(withField(topics)).topicsTold());
    var other = SOURCE.replace("\"shop\"", "\"other\"").replace("\"/shop\"", "\"/other\"");
    var same = other.replace("\"reader\"", "\"secret\":\"one\",\"reader\"");
    assertContains(
        problems(json(withField(topics) + "," + same, TARGET, "")),
        "name the same secret, so nothing");
    assertContains(
        problems(json(withField("\"topicsTold\":\"HEADER\""), TARGET, "")),
        "sources.shop.topicsTold must be one of BY_SECRET, BY_HEADER_AND_STATUS");
  }

  @Test
  void refusesOneSecretForTwoSources() {
    var shop = withField("\"secret\":\"one\"");
    var other = shop.replace("\"shop\"", "\"other\"").replace("\"/shop\"", "\"/other\"");
    assertContains(
        problems(json(shop + "," + other, TARGET, "")), "shop and other name the same secret");
  }

  @Test
  void aSourceIsStrictUnlessItSaysOtherwise() {
    assertEquals(SourceRules.USUAL, rules(SOURCE));
    assertEquals(TestMode.REQUIRED, SourceRules.USUAL.testMode());
    var said =
        "\"shortestKey\":8,\"testMode\":\"ABSENT_IS_LIVE\",\"organization\":\"EnpVOFrKvy\",\"removed\":[\"iban\"],\"largestBody\":65536";
    assertEquals(
        new SourceRules(
            8, TestMode.ABSENT_IS_LIVE, Optional.of("EnpVOFrKvy"), List.of("iban"), 65_536),
        rules(withField(said)));
  }

  @Test
  void namesWhatIsWrongInASourcesRules() {
    var problems =
        problems(
            json(
                withField(
                    "\"testMode\":\"LIVE\",\"removed\":[\"a.b\",\"ID\"],\"largestBody\":7000000"),
                TARGET,
                ""));
    assertContains(problems, "sources.shop.testMode must be one of REQUIRED, ABSENT_IS_LIVE");
    assertContains(problems, "sources.shop.removed must be names of fields");
    assertContains(problems, "sources.shop.removed must not name ID");
    assertContains(problems, "sources.shop.largestBody must be a whole number from 1024 to");
  }

  private static SourceRules rules(String source) {
    return java.util.Objects.requireNonNull(valid(json(source, TARGET, "")).sources().get("shop"))
        .rules();
  }

  private static String withField(String field) {
    return SOURCE.replace("\"reader\"", field + ",\"reader\"");
  }

  @Test
  void refusesAHorizonThatSqsCannotKeep() {
    var target = TARGET.replace("\"erp-push\"", "\"erp-push\",\"retryHorizon\":\"30d\"");
    assertContains(
        problems(json(SOURCE, target, "")),
        "targets.erp.retryHorizon needs up to 2911 receives of one message, but SQS allows 1000:"
            + " shorten it, or raise backoff.longest (30m at the most)");
  }

  @Test
  void readsPlannedWindows() {
    var bridge = valid(json(SOURCE, withWindow("{\"days\":[\"SAT\"],%s}".formatted(NIGHT)), ""));
    var target = java.util.Objects.requireNonNull(bridge.targets().get("erp"));
    assertEquals(
        Optional.of(Instant.parse("2026-11-22T01:00:00Z")),
        target.windows().openUntil(Instant.parse("2026-11-21T23:00:00Z")));
    assertEquals(
        Optional.empty(), target.windows().openUntil(Instant.parse("2026-11-22T23:00:00Z")));
  }

  @Test
  void namesWhatIsWrongInAWindow() {
    var problems =
        problems(
            json(
                SOURCE,
                withWindow(
                    "{\"days\":[\"SAM\"],\"from\":\"24:00\",\"to\":\"7\",\"timeZone\":\"CEST5\"}"),
                ""));
    assertContains(problems, "targets.erp.windows[0].days has SAM; use MON");
    assertContains(problems, "targets.erp.windows[0].days names no day");
    assertContains(problems, "targets.erp.windows[0].from must be a time such as 22:00");
    assertContains(problems, "targets.erp.windows[0].to must be a time such as 22:00");
    assertContains(problems, "targets.erp.windows[0].timeZone must be a time zone such as");
  }

  @Test
  void refusesWindowsThatLeaveNoTime() {
    var always = NIGHT.replace("22:00", "02:00");
    assertContains(
        problems(json(SOURCE, withWindow("{" + always + "}"), "")),
        "targets.erp.windows leave no time in which the target may be called");
  }

  private static String withWindow(String window) {
    return TARGET.replace("\"erp-push\"", "\"erp-push\",\"windows\":[" + window + "]");
  }

  @Test
  void refusesABackOffThatSqsCannotKeep() {
    var target = TARGET.replace("\"erp-push\"", "\"erp-push\",\"backoff\":{\"longest\":\"31m\"}");
    assertContains(
        problems(json(SOURCE, target, "")), "erp.backoff.longest must not be longer than 30m");
  }

  @Test
  void saysThatAFileIsNoJson() {
    assertContains(problems("{"), "bridge.json: cannot be read");
  }

  private static Event event(String type) {
    var data = JsonNodeFactory.instance.objectNode();
    return new Event(Event.idOf(type, "o1"), "shop", type, "o1", Optional.empty(), data);
  }

  private static String json(String sources, String targets, String routes) {
    return "{\"stage\":\"t\",\"sources\":{%s},\"targets\":{%s},\"routes\":[%s]}"
        .formatted(sources, targets, routes);
  }

  private static Bridge valid(String json) {
    return assertInstanceOf(BridgeRead.Valid.class, read(json), () -> read(json).toString())
        .bridge();
  }

  private static List<String> problems(String json) {
    return assertInstanceOf(BridgeRead.Invalid.class, read(json)).problems();
  }

  private static BridgeRead read(String json) {
    return BridgeReader.read("bridge.json", json.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertContains(List<String> problems, String expected) {
    assertTrue(problems.stream().anyMatch(it -> it.contains(expected)), problems.toString());
  }
}
