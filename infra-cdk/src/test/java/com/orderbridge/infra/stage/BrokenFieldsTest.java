package com.orderbridge.infra.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each test changes one field to a form, type or size that it does not accept, and expects one
 * line.
 */
final class BrokenFieldsTest {
  private static final String BRIDGE = "config/test/bridge.json: ";
  private static final String PUSH = "\"function\": \"erp-push\"";

  private final StageOnDisk stage;

  BrokenFieldsTest(@TempDir Path root) {
    this.stage = new StageOnDisk(root);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "[\"https://bridge:geheim@shop.de/x\"] | notify.operations[0] has a user or password in it,"
            + " which everybody could read",
        "[\"a@shop\"] | notify.operations[0] is neither an e-mail address nor an https URL",
        "[\"http://shop.de\"] | notify.operations[0] is neither an e-mail address nor an https URL",
        "[\"a@shop.de\", \"a@shop.de\"] | notify.operations[1] a@shop.de is listed twice: remove it"
      })
  void peopleWhoCannotBeToldSo(String people, String problem) {
    stage.bridge("[\"operations@example.com\"]", people);

    refused(problem);
  }

  @Test
  void aTargetThatIsNamedTwiceByARoute() {
    stage.bridge("[\"business-central\"]", "[\"business-central\", \"business-central\"]");

    refused("routes[0].to names business-central twice");
  }

  @Test
  void aRouteThatIsThereTwice() {
    stage.bridge(
        "{ \"source\": \"commerce-layer\"",
        "{ \"source\": \"zephyrcart\", \"type\": \"order.created\", \"to\":"
            + " [\"business-central\"] }, { \"source\": \"commerce-layer\"");

    refused("routes[1] repeats routes[0]: remove it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc", "order created", "order..created", "bestellung.übergeben"})
  void aTypeThatNoFileShouldBeCalledBy(String type) {
    stage.bridge("\"type\": \"order.created\"", "\"type\": \"" + type + "\"");

    assertEquals(
        BRIDGE
            + "routes[0].type "
            + type
            + " must be words of letters, digits, _ and -, joined by .",
        stage.problems().getFirst());
  }

  @Test
  void aHorizonThatIsOverBeforeTheFirstCall() {
    stage.bridge(PUSH, PUSH + ", \"retryHorizon\": \"1s\"");

    refused(
        "targets.business-central.retryHorizon is shorter than the 20s of requestTimeout that its"
            + " first call may take");
  }

  @ParameterizedTest
  @ValueSource(strings = {"500ms", "15d"})
  void anObjectiveThatNobodyCanMeasure(String objective) {
    stage.deployment(
        "{ \"targets\": { \"business-central\": { \"objective\": \"" + objective + "\" } } }");

    assertEquals(
        List.of(
            "config/test/deployment.json: targets.business-central.objective must be from 1m to"
                + " the 14d for which SQS keeps a message"),
        stage.problems());
  }

  @Test
  void aByteOrderMark() {
    stage.deployment("\uFEFF{}");

    assertEquals(
        List.of(
            "config/test/deployment.json: begins with a byte order mark, which JSON does not have:"
                + " save it as UTF-8 without one"),
        stage.problems());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "7"})
  void aFileThatIsNoObject(String json) {
    stage.deployment(json);

    assertEquals(
        List.of("config/test/deployment.json: the whole file must be an object"), stage.problems());
  }

  @Test
  void aMappingOfAComment() {
    stage.mapping(StageOnDisk.MAPPING, "/* later */");

    assertEquals(
        List.of(
            "config/test/mappings/"
                + StageOnDisk.MAPPING
                + ": is not JSONata: no expression follows its last comment"),
        stage.problems());
  }

  /** Each case is another kind of mistake: a type, a typo, a size, a form. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"requestTimeout\": 5 | requestTimeout must be text that is not empty",
        "\"requestTimeout\": \"5\" | requestTimeout must be a duration such as 500ms, 2s, 16m, 12h"
            + " or 4d",
        "\"requestTimeout\": \"-5s\" | requestTimeout must be a duration such as 500ms, 2s, 16m,"
            + " 12h or 4d",
        "\"requestTimeout\": \"99999999999999999d\" | requestTimeout must be a duration such as"
            + " 500ms, 2s, 16m, 12h or 4d",
        "\"batchSize\": -1 | batchSize must be a whole number from 1 to 10",
        "\"batchSize\": 1e9 | batchSize must be a whole number from 1 to 10",
        "\"batchSize\": 2.5 | batchSize must be a whole number from 1 to 10",
        "\"batchSize\": \"10\" | batchSize must be a whole number from 1 to 10",
        "\"inFlight\": 0 | inFlight must be a whole number from 1 to 10",
        "\"maximumConcurrency\": 1 | maximumConcurrency must be a whole number from 2 to 1000",
        "\"requestsPerSecond\": 0 | requestsPerSecond must be a whole number from 1 to 10000",
        "\"backoff\": [] | backoff must be an object",
        "\"windows\": {} | windows must be a list",
        "\"windows\": [{ \"from\": \"02:00\", \"to\": \"02:30\" }] | windows[0].timeZone is missing"
            + " (text)",
        "\"windows\": [{ \"from\": \"2:00\", \"to\": \"02:30\", \"timeZone\": \"UTC\" }] |"
            + " windows[0].from must be a time such as 22:00, from 00:00 to 23:59",
        "\"windows\": [{ \"from\": \"02:00\", \"to\": \"02:30\", \"timeZone\": \"Europe/Berlinn\""
            + " }] | windows[0].timeZone must be a time zone such as Europe/Berlin or UTC",
        "\"windows\": [{ \"from\": \"02:00\", \"to\": \"02:00\", \"timeZone\": \"UTC\" }] |"
            + " windows leave no time in which the target may be called",
        "\"settlesWithin\": \"1y\" | settlesWithin must be a duration such as 500ms, 2s, 16m, 12h"
            + " or 4d",
        "\"system\": \"\" | system must be text that is not empty"
      })
  void aTargetThatCannotBeMeantSo(String field, String problem) {
    stage.bridge(PUSH, PUSH + ", " + field);

    refused("targets.business-central." + problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"stage\": \"test\",,", "\"stage\": \"test\", \"stage\": \"test\","})
  void whatIsNoJson(String stages) {
    stage.bridge("\"stage\": \"test\",", stages);

    var problem = String.join(" ", stage.problems());
    assertTrue(problem.startsWith(BRIDGE + "cannot be read: "), problem);
    assertTrue(problem.contains("line 2, column "), problem);
  }

  private void refused(String problem) {
    assertEquals(List.of(BRIDGE + problem), stage.problems());
  }
}
