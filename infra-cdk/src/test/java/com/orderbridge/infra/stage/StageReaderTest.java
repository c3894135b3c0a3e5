package com.orderbridge.infra.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.function.StageCheck;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each bad configuration is reported in one line that names file and field. */
final class StageReaderTest {
  private static final String BRIDGE = "config/test/bridge.json: ";

  private final StageOnDisk stage;

  StageReaderTest(@TempDir Path root) {
    this.stage = new StageOnDisk(root);
  }

  @Test
  void takesAGoodStage() {
    assertInstanceOf(StageRead.Valid.class, stage.read());
  }

  @Test
  void refusesAStageThatIsNotThere() {
    stage.without("infra-cdk/config/test/bridge.json");

    refused(BRIDGE + "is missing; -c stage= knows no stage");
  }

  @Test
  void refusesWhatIsNotJson() {
    stage.bridge("\"sources\"", "sources");

    assertTrue(stage.problems().getFirst().startsWith(BRIDGE + "cannot be read: "));
  }

  @Test
  void refusesARouteToATargetThatDoesNotExist() {
    stage.bridge("\"to\": [\"hybris-cart-delete\"]", "\"to\": [\"hybris\"]");

    refused(BRIDGE + "routes[1].to hybris is not among the targets");
  }

  @Test
  void refusesTwoSourcesOnOnePath() {
    stage.bridge("/order/notifications", "/webhooks/zephyrcart");

    var problem = stage.problems().getFirst();
    assertTrue(problem.startsWith(BRIDGE + "sources."), problem);
    assertTrue(
        problem.endsWith(".path /webhooks/zephyrcart already belongs to another source"), problem);
  }

  @Test
  void refusesAMissingZipAndSaysHowToBuildIt() {
    stage.without("functions/erp-push/target/erp-push.zip");

    refused(
        "functions/erp-push/target/erp-push.zip: is missing; build it in the repository's root with"
            + " ./mvnw -pl functions/erp-push -am package -DskipTests");
  }

  @Test
  void refusesAFunctionTimeoutInWhichADeliveryCannotEnd() {
    stage.bridge("\"requestTimeout\": \"5s\"", "\"requestTimeout\": \"15s\"");

    refused(
        BRIDGE
            + "targets.hybris-cart-delete.functionTimeout is shorter than the 77s that one delivery"
            + " can take");
  }

  @Test
  void refusesADeliveryThatLambdaCannotEnd() {
    stage.bridge(
        "\"function\": \"erp-push\"", "\"function\": \"erp-push\", \"requestTimeout\": \"2m\"");

    refused(
        BRIDGE
            + "targets.business-central.functionTimeout of 962s is longer than Lambda's 15m: lower"
            + " requestTimeout");
  }

  @Test
  void refusesMoreAtOnceThanTheErpBears() {
    stage.bridge(
        "\"function\": \"erp-push\"", "\"function\": \"erp-push\", \"maximumConcurrency\": 3");

    refused(
        BRIDGE
            + "targets.business-central.maximumConcurrency times inFlight makes 6 requests at once,"
            + " but business-central allows 5");
  }

  @Test
  void refusesARetryHorizonBeyondWhatSqsKeeps() {
    stage.bridge(
        "\"function\": \"erp-push\"", "\"function\": \"erp-push\", \"retryHorizon\": \"14d\"");

    assertTrue(
        stage.problems().getFirst().startsWith(BRIDGE + "targets.business-central.retryHorizon "));
  }

  /** A check that a function's zip could have. */
  public static final class NothingIsGoodEnough implements StageCheck {
    @Override
    public List<String> problems(Bridge bridge) {
      return List.of("sources.zephyrcart.scheme is not to my taste");
    }
  }

  @Test
  void refusesWhatTheFunctionInTheZipRefuses() {
    stage.asking("receiver", NothingIsGoodEnough.class);

    refused(BRIDGE + "sources.zephyrcart.scheme is not to my taste");
  }

  /** A check that the function of an ERP could have. */
  public static final class KnowsNoOrders implements StageCheck {
    @Override
    public List<String> problems(Bridge bridge) {
      return List.of();
    }

    @Override
    public List<String> mappingProblems(TargetConfig target, JsonNode value) {
      return value.has("externalDocumentNumber")
          ? List.of("externalDocumentNumber is not known to the target of " + target.function())
          : List.of();
    }
  }

  @Test
  void refusesAMappingWhoseResultTheTargetDoesNotKnow() {
    stage.sample("{ \"data\": { \"id\": \"1\" } }").asking("erp-push", KnowsNoOrders.class);

    refused(
        "config/test/mappings/zephyrcart.order.created.business-central.jsonata:"
            + " externalDocumentNumber is not known to the target of erp-push (of"
            + " events/zephyrcart/order.created.json)");
  }

  @Test
  void refusesToWaitForWhatNeverComes() {
    stage.bridge(
        "\"reader\": \"zephyrcart\"",
        "\"reader\": \"zephyrcart\", \"events\": { \"order.created\": { \"after\":"
            + " \"order.checked\" } }");

    refused(
        BRIDGE
            + "routes[0].to business-central: order.created waits there for order.checked, but no"
            + " route sends it there");
  }

  @Test
  void refusesPeopleWhoCannotBeTold() {
    stage.bridge("operations@example.com", "+49 30 1234");

    refused(BRIDGE + "notify.operations[0] is neither an e-mail address nor an https URL");
  }

  @Test
  void refusesADomainWithoutCertificate() {
    stage.deployment("{ \"domain\": { \"name\": \"a.example.com\", \"certificate\": \"x\" } }");

    refused(
        "config/test/deployment.json: domain.certificate must be the ARN of a certificate in"
            + " Certificate Manager");
  }

  @Test
  void refusesAMisspeltDeployment() {
    stage.deployment("{ \"protecton\": true }");

    var problem = stage.problems().getFirst();
    assertTrue(
        problem.startsWith("config/test/deployment.json: protecton is not known here"), problem);
  }

  @Test
  void refusesAnObjectiveOfATargetThatIsNot() {
    stage.deployment("{ \"targets\": { \"hybris\": { \"objective\": \"1h\" } } }");

    refused("config/test/deployment.json: targets.hybris is not among the targets of bridge.json");
  }

  private void refused(String problem) {
    assertEquals(List.of(problem), stage.problems());
  }
}
