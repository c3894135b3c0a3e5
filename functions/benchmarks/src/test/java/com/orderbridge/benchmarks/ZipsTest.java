package com.orderbridge.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The functions' zips, as they are deployed. */
class ZipsTest {
  /** A limit is what the zip had when it was set, and 2 % for versions to come. */
  @ParameterizedTest
  @CsvSource({"receiver, 7680000", "erp-push, 11320000", "hybris-cart-delete, 10825000"})
  void aZipDoesNotGrow(String function, long limit) {
    var bytes = zip(function).toFile().length();
    assertTrue(bytes > 0, "build it first: ./mvnw package");
    assertTrue(bytes <= limit, function + ".zip has " + bytes + " bytes, more than " + limit);
  }

  @Test
  void theReceiverCarriesNoClientOfTheSdk() throws IOException {
    assertEquals(List.of(), jars("receiver", "dynamodb-|sqs-|secretsmanager-|aws-core-"));
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
