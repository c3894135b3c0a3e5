package com.orderbridge.aws.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.aws.access.AwsCallException.Kind;
import com.orderbridge.core.json.Parsed;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * An answer that is no 2xx, judged as the SDK's mode "standard" judges it. The code is that of
 * SQS's older protocol where it says one, as in the SDK's own errors.
 */
final class AwsRefusal {
  private static final Set<String> THROTTLING =
      Set.of(
          "BandwidthLimitExceeded",
          "EC2ThrottledException",
          "PriorRequestNotComplete",
          "ProvisionedThroughputExceededException",
          "RequestLimitExceeded",
          "RequestThrottled",
          "RequestThrottledException",
          "SlowDown",
          "ThrottledException",
          "Throttling",
          "ThrottlingException",
          "TooManyRequestsException",
          "TransactionInProgressException");
  private static final Set<String> TRANSIENT =
      Set.of("InternalError", "RequestTimeout", "RequestTimeoutException");
  private static final Set<Integer> TRANSIENT_STATUS = Set.of(500, 502, 503, 504);

  private AwsRefusal() {}

  static AwsCallException of(SdkHttpResponse answer, Parsed body) {
    var code =
        header(answer, "x-amzn-query-error")
            .or(() -> header(answer, "x-amzn-ErrorType"))
            .or(() -> type(body))
            .orElse("HTTP " + answer.statusCode());
    return new AwsCallException(code, kind(answer.statusCode(), code));
  }

  private static Kind kind(int status, String code) {
    if (status == 429 || THROTTLING.contains(code)) {
      return Kind.THROTTLED;
    }
    return TRANSIENT_STATUS.contains(status) || TRANSIENT.contains(code)
        ? Kind.TRANSIENT
        : Kind.REFUSED;
  }

  /** The code before what is said about it: {@code Code;Sender}, {@code Code:http://…}. */
  private static Optional<String> header(SdkHttpResponse answer, String name) {
    return answer
        .firstMatchingHeader(name)
        .map(it -> it.split("[;:]", 2)[0])
        .filter(AwsRefusal::isCode);
  }

  /** {@code namespace#Code}. */
  private static Optional<String> type(Parsed body) {
    return body instanceof Parsed.Tree(JsonNode json)
        ? Optional.of(json.path("__type").asText())
            .map(it -> it.substring(it.indexOf('#') + 1))
            .filter(AwsRefusal::isCode)
        : Optional.empty();
  }

  private static boolean isCode(String text) {
    return text.matches("[A-Za-z0-9._-]{1,100}");
  }
}
