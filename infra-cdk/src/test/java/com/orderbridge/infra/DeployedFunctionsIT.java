package com.orderbridge.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every function starts from its real zip, with the handler and the environment of the template,
 * and answers its own daily test call. The native part of the runtime client exists only for Linux.
 */
@EnabledOnOs(OS.LINUX)
final class DeployedFunctionsIT {
  private static final Path ORDER =
      Path.of("../events/lambda/receiver.commerce-layer.orders.place.json");

  private static final String QUEUE =
      "https://sqs.eu-central-1.amazonaws.com/123456789012/order-bridge-prod-hybris-cart-delete";

  private static final Path SECRETS = Path.of("config/local/secrets.json");

  private final Path folder;

  DeployedFunctionsIT(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<DescribedFunction> functions() {
    return Stream.of("local", "dev", "prod").flatMap(DeployedFunctionsIT::of);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void startsAndAnswersItsPing(DescribedFunction function) throws Exception {
    try (var api = new RuntimeApi();
        var _ = start(function, api, Map.of())) {
      var said = api.invoke(function.ping());

      assertEquals("response", said.where(), () -> said.what() + log());
      assertEquals(answer(function), said.what().substring(0, answer(function).length()));
    }
  }

  private static Stream<DescribedFunction> of(String stage) {
    return DescribedFunction.of(stage).stream();
  }

  private static boolean isReceiver(DescribedFunction function) {
    return function.name().endsWith("-receiver");
  }

  /** Returns the expected answer: no route, or nothing given back. */
  private static String answer(DescribedFunction function) {
    return isReceiver(function) ? "{\"statusCode\":404," : "{\"batchItemFailures\":[]}";
  }

  @Test
  void receiverTakesAnOrderIntoTheQueueThatTheTemplateNames() throws Exception {
    var receiver = of("prod").filter(DeployedFunctionsIT::isReceiver).findAny().orElseThrow();
    try (var aws = new AwsStandIn(secrets());
        var api = new RuntimeApi();
        var _ = start(receiver, api, Map.of("AWS_ENDPOINT_URL", aws.url()))) {
      var said = api.invoke(Files.readString(ORDER));

      assertTrue(said.what().startsWith("{\"statusCode\":202,"), () -> said.what() + log());
      assertTrue(
          aws.sent().stream().anyMatch(it -> it.path("QueueUrl").asText().equals(QUEUE)),
          () -> aws.sent() + log());
    }
  }

  /** Returns the local stage's secrets, with which the order is signed. */
  private static UnaryOperator<String> secrets() throws IOException {
    var secrets = new ObjectMapper().readTree(SECRETS.toFile());
    return name -> secrets.path(name.replace("/prod/", "/local/")).asText();
  }

  private DeployedFunction start(
      DescribedFunction function, RuntimeApi api, Map<String, String> more) throws IOException {
    var environment = new HashMap<>(function.environment());
    environment.putAll(Map.of("AWS_ACCESS_KEY_ID", "of", "AWS_SECRET_ACCESS_KEY", "nobody"));
    environment.putAll(more);
    return DeployedFunction.start(folder, function.zip(), function.handler(), environment, api);
  }

  private String log() {
    try {
      return String.join("\n", Files.readAllLines(folder.resolve("log")));
    } catch (IOException e) {
      return List.of(e).toString();
    }
  }
}
