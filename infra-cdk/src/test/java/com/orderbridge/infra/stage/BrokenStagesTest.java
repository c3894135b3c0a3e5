package com.orderbridge.infra.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test makes one change to a good stage, and expects one line. */
final class BrokenStagesTest {
  private static final String BRIDGE = "config/test/bridge.json: ";
  private static final String ZEPHYR = "\"reader\": \"zephyrcart\"";
  private static final String PUSH = "\"function\": \"erp-push\"";

  private final StageOnDisk stage;

  BrokenStagesTest(@TempDir Path root) {
    this.stage = new StageOnDisk(root);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"order.created\": {\"after\": \"order.created\"} |"
            + " sources.zephyrcart.events.order.created.after: order.created waits for itself",
        "\"order.craeted\": {} | sources.zephyrcart.events.order.craeted: no route takes that type;"
            + " did you mean order.created?",
        "\"order.paid\": {} | sources.zephyrcart.events.order.paid: no route takes that type",
        "\"order.created\": {\"afterr\": \"x\"} | sources.zephyrcart.events.order.created.afterr is"
            + " not known here; use one of: after, cancels, which; did you mean after?"
      })
  void anEventThatCannotBeMeantSo(String events, String problem) {
    stage.bridge(ZEPHYR, ZEPHYR + ", \"events\": {" + events + "}");

    refused(problem);
  }

  @Test
  void twoEventsThatWaitForEachOther() {
    stage
        .bridge(
            ZEPHYR,
            ZEPHYR
                + ", \"events\": { \"order.created\": { \"after\": \"order.paid\" },"
                + " \"order.paid\": { \"after\": \"order.created\" } }")
        .bridge(
            "{ \"source\": \"commerce-layer\"",
            "{ \"source\": \"zephyrcart\", \"type\": \"order.paid\", \"to\":"
                + " [\"hybris-cart-delete\"] }, { \"source\": \"commerce-layer\"");

    assertTrue(
        stage
            .problems()
            .contains(
                BRIDGE
                    + "sources.zephyrcart.events.order.paid.after: order.paid waits for itself,"
                    + " because it waits for order.created"),
        stage.problems().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{ \"topic\": \"orders.plcae\" } | sources.commerce-layer.topics has orders.plcae, which no"
            + " route takes; did you mean orders.place?",
        "{ \"topic\": \"orders\" } | sources.commerce-layer.topics has orders, which no route"
            + " takes",
        "{ \"topic\": \"orders.place\", \"secret\": \"shops/second\" } |"
            + " sources.commerce-layer.topics names orders.place twice"
      })
  void aTopicThatCannotBeMeantSo(String topic, String problem) {
    stage.bridge("{ \"topic\": \"orders.cancel\" }", topic);

    assertTrue(stage.problems().contains(BRIDGE + problem), stage.problems().toString());
  }

  @Test
  void aRoutedTopicWithoutASecret() {
    stage.bridge("\"type\": \"orders.place\"", "\"type\": \"orders.placed\"");

    assertTrue(
        stage
            .problems()
            .contains(
                BRIDGE
                    + "routes[1].type orders.placed: sources.commerce-layer.topics has no secret"
                    + " for it; did you mean orders.place?"),
        stage.problems().toString());
  }

  @Test
  void noTopicAtAll() {
    stage.bridge("[{ \"topic\": \"orders.place\" }, { \"topic\": \"orders.cancel\" }]", "[]");

    assertTrue(
        stage
            .problems()
            .contains(
                BRIDGE
                    + "sources.commerce-layer.topics is empty: name a topic, or leave it out for"
                    + " one secret"),
        stage.problems().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "1c0994cc4e996e8c6ee56a2198f66f3c",
        "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwIg==",
        "sk_live_51H8xK"
      })
  void aSecretWhereItsNameBelongsIsNotRepeated(String value) {
    stage.bridge(ZEPHYR, ZEPHYR + ", \"secret\": \"" + value + "\"");

    var problem = String.join(" ", stage.problems());
    assertTrue(problem.startsWith(BRIDGE + "sources.zephyrcart.secret looks like a secret itself"));
    assertFalse(problem.contains(value), problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"shops/zephyrcart/prod", "zephyrcart-signing", "order-bridge/test/source/other"})
  void aNameOfASecretIsTaken(String name) {
    stage.bridge(ZEPHYR, ZEPHYR + ", \"secret\": \"" + name + "\"");

    assertEquals(List.of(), stage.problems());
  }

  @Test
  void oneSecretForTwo() {
    stage.bridge(ZEPHYR, ZEPHYR + ", \"secret\": \"order-bridge/test/target/business-central\"");

    refused(
        "sources.zephyrcart.secret order-bridge/test/target/business-central is also the secret of"
            + " targets.business-central: who signs for one could also sign for the other");
  }

  @Test
  void oneSecretForTwoTopicsWhichNothingElseTellsApart() {
    var shared =
        "\"topics\": [{ \"topic\": \"orders.place\", \"secret\": \"one\" }, { \"topic\":"
            + " \"orders.cancel\", \"secret\": \"one\" }]";
    stage.bridge(
        "\"topics\": [{ \"topic\": \"orders.place\" }, { \"topic\": \"orders.cancel\" }]", shared);
    assertTrue(String.join(" ", stage.problems()).contains("name the same secret"));
    stage.bridge(shared, shared + ", \"topicsTold\": \"BY_HEADER_AND_STATUS\"");
    assertEquals(List.of(), stage.problems());
  }

  @ParameterizedTest
  @CsvSource({"requestTimeout,20s", "retryHorizon,96h"})
  void noTimeAtAll(String field, String usual) {
    stage.bridge(PUSH, PUSH + ", \"" + field + "\": \"0s\"");

    refused(
        "targets.business-central.%s must be longer than 0, such as %s".formatted(field, usual));
  }

  @Test
  void twoTargetsOfOneEnvironmentThatAreTogetherTooMuch() {
    stage
        .bridge(
            "\"business-central\": { \"function\": \"erp-push\", \"settings\": {} }",
            "\"business-central\": { \"function\": \"erp-push\", \"settings\": {} },"
                + " \"second\": { \"function\": \"erp-push\", \"system\": \"business-central\","
                + " \"settings\": {} }")
        .bridge("\"to\": [\"business-central\"]", "\"to\": [\"business-central\", \"second\"]")
        .mapping("zephyrcart.order.created.second.jsonata", "{ \"a\": 1 }");

    refused(
        "targets business-central, second use the same environment: their maximumConcurrency times"
            + " inFlight makes 8 requests at once, but business-central allows 5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fax |",
        "../erp-push |",
        "receiver |",
        "erp-psh | ; did you mean erp-push?",
      })
  void aFunctionThatDoesNotExist(String function, String hint) {
    stage.bridge(PUSH, "\"function\": \"" + function + "\"");

    refused(
        "targets.business-central.function must be one of erp-push, hybris-cart-delete, not %s%s"
            .formatted(function, hint == null ? "" : hint));
  }

  @Test
  void aWindowThatIsLongerThanTheObjective() {
    stage.bridge(
        PUSH,
        PUSH
            + ", \"windows\": [{ \"from\": \"22:00\", \"to\": \"23:30\", \"timeZone\": \"UTC\" },"
            + " { \"from\": \"23:30\", \"to\": \"01:00\", \"timeZone\": \"UTC\" }]");

    refused(
        "targets.business-central.windows close it for 180 minutes, which is longer than its"
            + " objective of 60: raise targets.business-central.objective in deployment.json");

    stage.deployment("{ \"targets\": { \"business-central\": { \"objective\": \"3h\" } } }");
    assertEquals(List.of(), stage.problems());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://hooks.example.com", "Hooks.example.com", "hooks", "a.b/c", ".a.b"})
  void whatIsNoDomain(String name) {
    stage.deployment(domain(name, "arn:aws:acm:eu-west-1:123456789012:certificate/1a2b-3c"));

    assertEquals(
        List.of(
            "config/test/deployment.json: domain.name must be a name such as hooks.example.com: in"
                + " small letters, without https://"),
        stage.problems());
  }

  @ParameterizedTest
  @ValueSource(strings = {"90m", "8d", "30m"})
  void aSilenceThatCloudWatchCannotHear(String silence) {
    stage.deployment("{ \"sources\": { \"zephyrcart\": { \"silence\": \"" + silence + "\" } } }");

    assertEquals(
        List.of(
            "config/test/deployment.json: sources.zephyrcart.silence must be whole hours, from 1h"
                + " to 7d"),
        stage.problems());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:iam::123456789012:server-certificate/shop",
        "arn:aws:acm:eu-west-1:123456789012:certificate",
        "arn:aws:acm-pca:eu-west-1:123456789012:certificate-authority/1a2b"
      })
  void whatIsNoCertificateOfCertificateManager(String arn) {
    stage.deployment(domain("hooks.example.com", arn));

    assertEquals(
        List.of(
            "config/test/deployment.json: domain.certificate must be the ARN of a certificate in"
                + " Certificate Manager"),
        stage.problems());
  }

  private static String domain(String name, String certificate) {
    return "{ \"domain\": { \"name\": \"%s\", \"certificate\": \"%s\" } }"
        .formatted(name, certificate);
  }

  @Test
  void aConditionThatIsTrueOfNoSample() {
    stage
        .sample("{ \"data\": { \"id\": \"order_1\", \"country\": \"DE\" } }")
        .bridge(
            "\"type\": \"order.created\"",
            "\"type\": \"order.created\", \"when\": \"data.contry = 'DE'\"");

    refused(
        "routes[0].when accepts none of the samples events/zephyrcart/order.created*.json: correct"
            + " it, or add a sample that it accepts");
  }

  @Test
  void aMisspeltNameIsToldWithTheOneThatIsNear() {
    stage.bridge("\"source\": \"zephyrcart\"", "\"source\": \"zephyrkart\"");

    refused("routes[0].source zephyrkart is not among the sources; did you mean zephyrcart?");
  }

  @Test
  void whatIsLeftOfTheExampleIsTold() {
    var url =
        "https://api.businesscentral.dynamics.com/v2.0/00000000-0000-0000-0000-000000000000/x";
    stage
        .bridge("\"settings\": {}", "\"settings\": { \"url\": \"" + url + "\" }")
        .bridge("operations@example.com", "operations@shop.de");

    assertEquals(
        List.of(
            "targets.business-central.settings.url "
                + url
                + " is a placeholder: set it before you"
                + " deploy",
            "notify.catalog https://example.com/catalog is a placeholder: set it before you"
                + " deploy"),
        Placeholders.in(stage.stage().bridge()));
  }

  private void refused(String problem) {
    assertEquals(List.of(BRIDGE + problem), stage.problems());
  }
}
