package com.orderbridge.benchmarks;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The functions' zips, as they are deployed. */
class ZipsTest {
  /** A limit is what the zip had when it was set, and 2 % for versions to come. */
  @ParameterizedTest
  @CsvSource({"receiver, 9370000", "erp-push, 12515000", "hybris-cart-delete, 11900000"})
  void aZipDoesNotGrow(String function, long limit) {
    var bytes = zip(function).toFile().length();
    assertTrue(bytes > 0, "build it first: ./mvnw package");
    assertTrue(bytes <= limit, function + ".zip has " + bytes + " bytes, more than " + limit);
  }

  @Test
  void theReceiverCarriesNoClientThatItDoesNotUse() throws IOException {
    assertEquals(List.of(), jars("receiver", "dynamodb-|sns-|aws-query-protocol-"));
  }

  @ParameterizedTest
  @CsvSource({"erp-push", "hybris-cart-delete"})
  void aTargetsFunctionCarriesNoTypedEvents(String function) throws IOException {
    assertEquals(List.of(), jars(function, "aws-lambda-java-events|joda-time"));
  }

  @ParameterizedTest
  @CsvSource({"receiver", "erp-push", "hybris-cart-delete"})
  void thereIsOneHttpClientOfTheSdk(String function) throws IOException {
    assertEquals(
        1, jars(function, "url-connection-client|apache[0-9]*-client|netty|crt-client").size());
  }

  /** Ours, what reads JSON, and of the SDK what calls SQS and Secrets Manager. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "annotations",
          "auth",
          "aws",
          "aws-core",
          "aws-json-protocol",
          "aws-lambda-java-core",
          "checksums",
          "checksums-spi",
          "core",
          "crac",
          "endpoints-spi",
          "eventstream",
          "http-auth",
          "http-auth-aws",
          "http-auth-aws-eventstream",
          "http-auth-spi",
          "http-client-spi",
          "identity-spi",
          "jackson-annotations",
          "jackson-core",
          "jackson-databind",
          "json-utils",
          "metrics-spi",
          "profiles",
          "protocol-core",
          "reactive-streams",
          "regions",
          "retries",
          "retries-spi",
          "sdk-core",
          "secretsmanager",
          "slf4j-api",
          "slf4j-nop",
          "sqs",
          "third-party-jackson-core",
          "url-connection-client",
          "utils",
          "utils-lite");

  /** The rereader's reader of SQS events asks for joda-time. */
  private static final Set<String> RECEIVER =
      Set.of("aws-lambda-java-events", "intake", "joda-time", "jsonata", "shared-signing");

  private static final Set<String> TARGETS =
      Set.of("aws-query-protocol", "client-http", "delivery", "dynamodb", "sns");

  static Stream<Arguments> libraries() {
    return Stream.of(
        Arguments.of("receiver", RECEIVER),
        Arguments.of(
            "erp-push", and("jsonata", "client-business-central", "client-sap-business-one")),
        Arguments.of("hybris-cart-delete", and("client-sap-commerce")));
  }

  private static Set<String> and(String... own) {
    return Stream.concat(TARGETS.stream(), Stream.of(own)).collect(toUnmodifiableSet());
  }

  /** A library that is new, ours or not, is named above with the function that uses it. */
  @ParameterizedTest
  @MethodSource("libraries")
  void aZipHoldsOnlyWhatItsFunctionUses(String function, Set<String> own) throws IOException {
    var others =
        jars(function, ".*[.]jar").stream()
            .map(it -> it.substring(4).replaceFirst("-[0-9][^/]*[.]jar$", ""))
            .filter(it -> !EVERYWHERE.contains(it) && !own.contains(it))
            .toList();

    assertEquals(List.of(), others);
  }

  /** What is at the root is the function's own module. */
  @ParameterizedTest
  @CsvSource({"receiver, receiver", "erp-push, erppush", "hybris-cart-delete, hybriscartdelete"})
  void theClassesOfAZipAreOfItsOwnModule(String function, String folder) throws IOException {
    try (var zip = new ZipFile(zip(function).toFile())) {
      var others =
          zip.stream()
              .map(it -> it.getName())
              .filter(it -> it.endsWith(".class") && !it.endsWith("-info.class"))
              .filter(it -> !it.startsWith("com/orderbridge/" + folder + "/"))
              .toList();
      assertEquals(List.of(), others);
    }
  }

  private static List<String> jars(String function, String pattern) throws IOException {
    try (var zip = new ZipFile(zip(function).toFile())) {
      return zip.stream()
          .map(it -> it.getName())
          .filter(it -> it.startsWith("lib/"))
          .filter(it -> it.substring(4).matches("(" + pattern + ").*"))
          .toList();
    }
  }

  private static Path zip(String function) {
    return Path.of(
        System.getProperty("repository.root"), "functions", function, "target", function + ".zip");
  }
}
