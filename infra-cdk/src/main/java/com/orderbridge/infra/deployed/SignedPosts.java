package com.orderbridge.infra.deployed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * Posts requests to any AWS service, signed with the SDK's signer. The SDK's client of
 * CloudFormation is not available in the version that the other parts of the SDK have.
 */
final class SignedPosts {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final String region;
  private final AwsCredentialsProvider credentials;
  private final Function<String, URI> endpoints;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final SdkHttpClient http =
      UrlConnectionHttpClient.builder().connectionTimeout(LONGEST).socketTimeout(LONGEST).build();

  /** The answer to a request, good or bad. */
  record Response(int status, String body) {
    boolean isSuccessful() {
      return status >= 200 && status < 300;
    }
  }

  /**
   * Posts to the services of one region.
   *
   * @param endpoints returns the URL of a service by the name with which its requests are signed
   */
  SignedPosts(String region, AwsCredentialsProvider credentials, Function<String, URI> endpoints) {
    this.region = region;
    this.credentials = credentials;
    this.endpoints = endpoints;
  }

  Response post(String service, Map<String, String> headers, String text) {
    var body = ContentStreamProvider.fromUtf8String(text);
    var request = SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(endpoints.apply(service));
    headers.forEach(request::putHeader);
    request.putHeader("Content-Length", Integer.toString(text.getBytes(UTF_8).length));
    try {
      return answer(signed(service, request.build(), body), body);
    } catch (SdkException e) {
      throw new CommandException("AWS cannot be asked: " + e.getMessage());
    } catch (IOException e) {
      throw new CommandException(
          "%s does not answer at %s: %s".formatted(service, request.host(), e.getMessage()));
    }
  }

  private SdkHttpRequest signed(
      String service, SdkHttpRequest request, ContentStreamProvider body) {
    var identity = credentials.resolveCredentials();
    return signer
        .sign(
            it ->
                it.identity(identity)
                    .request(request)
                    .payload(body)
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region))
        .request();
  }

  private Response answer(SdkHttpRequest request, ContentStreamProvider body) throws IOException {
    var executable =
        HttpExecuteRequest.builder().request(request).contentStreamProvider(body).build();
    var response = http.prepareRequest(executable).call();
    var text = response.responseBody().map(SignedPosts::text).orElse("");
    return new Response(response.httpResponse().statusCode(), text);
  }

  private static String text(AbortableInputStream body) {
    try (body) {
      return new String(body.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
