package com.orderbridge.aws.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.aws.access.AwsCallException.Kind;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.json.Utf8Text;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/**
 * AWS's JSON protocols without the SDK's clients, whose classes are half of a cold start. What is
 * hard about a call stays the SDK's: credentials, signature, the strategy of repetitions, the HTTP
 * client. Left out: the correction of a wrong clock, metrics and interceptors, profiles.
 */
final class SignedCalls implements AwsCalls {
  /** Keeps the receiver's answer inside the five seconds that Commerce Layer waits. */
  private static final Duration CALL = Duration.ofMillis(3500);

  private static final int BYTES_PER_MILLISECOND = 400;

  private final String region;
  private final TimedHttp http;
  private final AwsCredentialsProvider credentials;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

  SignedCalls(String region, TimedHttp http, AwsCredentialsProvider credentials) {
    this.region = region;
    this.http = http;
    this.credentials = credentials;
  }

  @Override
  public JsonNode call(AwsService service, String operation, Utf8Text input) {
    var request = request(service, operation, input);
    return new Repetitions(service.signingName(), CALL)
        .of(left -> attempt(signed(service, request, input), input, left));
  }

  @Override
  public AwsCalls once() {
    return (service, operation, input) ->
        attempt(signed(service, request(service, operation, input), input), input, CALL);
  }

  private SdkHttpRequest request(AwsService service, String operation, Utf8Text input) {
    var request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(service.endpoint(region))
            .putHeader("Content-Type", service.contentType())
            .putHeader("Content-Length", Integer.toString(input.size()))
            .putHeader("X-Amz-Target", service.target(operation));
    trace().ifPresent(it -> request.putHeader("X-Amzn-Trace-Id", it));
    return request.build();
  }

  /** Lambda's own trace, where the runtime leaves it for the SDK. */
  private static Optional<String> trace() {
    return Optional.ofNullable(System.getProperty("com.amazonaws.xray.traceHeader"))
        .or(() -> Optional.ofNullable(System.getenv("_X_AMZN_TRACE_ID")))
        .filter(it -> !it.isBlank());
  }

  /**
   * Signed anew for each attempt: time passes, and credentials of a snapshot are others after it.
   */
  private SdkHttpRequest signed(AwsService service, SdkHttpRequest request, Utf8Text input) {
    try {
      var identity = credentials.resolveCredentials();
      var signed =
          signer.sign(
              it ->
                  it.identity(identity)
                      .request(request)
                      .payload(content(input))
                      .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service.signingName())
                      .putProperty(AwsV4HttpSigner.REGION_NAME, region));
      return signed.request();
    } catch (SdkException e) {
      throw AwsCallException.refused("NoCredentials");
    }
  }

  private static ContentStreamProvider content(Utf8Text input) {
    return input::stream;
  }

  private JsonNode attempt(SdkHttpRequest request, Utf8Text input, Duration left) {
    try {
      var answer = http.call(executable(request, input), within(input.size(), left));
      if (!answer.head().isSuccessful()) {
        throw AwsRefusal.of(answer.head(), answer.body());
      }
      return output(answer.body());
    } catch (IOException e) {
      throw new AwsCallException(e.getClass().getSimpleName(), Kind.TRANSIENT);
    }
  }

  private static HttpExecuteRequest executable(SdkHttpRequest request, Utf8Text input) {
    return HttpExecuteRequest.builder()
        .request(request)
        .contentStreamProvider(content(input))
        .build();
  }

  /**
   * A long event is not given up while it is on its way: with 400 KB in a second, which the slowest
   * network manages, one of 1 MB has all of the call's time for its first attempt.
   */
  static Duration within(int size, Duration left) {
    var attempt = AwsAccess.ATTEMPT.plusMillis(size / BYTES_PER_MILLISECOND);
    return left.compareTo(attempt) < 0 ? left : attempt;
  }

  private static JsonNode output(Parsed body) {
    return switch (body) {
      case Parsed.Tree(var output) -> output;
      case Parsed.Malformed _ -> throw new AwsCallException("MalformedAnswer", Kind.TRANSIENT);
    };
  }
}
