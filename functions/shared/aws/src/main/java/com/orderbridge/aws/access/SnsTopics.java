package com.orderbridge.aws.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/**
 * SNS's one call that we need, signed by the SDK's own signer. The SDK's client of SNS is left out:
 * no release of it resolves beside the clients that we use, and one call does not need it. Wire
 * format: the AWS Query protocol, SNS API 2010-03-31. Thread-safe.
 */
public final class SnsTopics {
  private static final int LIMIT = 100;

  private final SdkHttpClient http;
  private final AwsCredentialsProvider credentials;
  private final String region;
  private final URI endpoint;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

  SnsTopics(
      SdkHttpClient http, AwsCredentialsProvider credentials, String region, String endpoint) {
    this.http = http;
    this.credentials = credentials;
    this.region = region;
    this.endpoint = URI.create(endpoint);
  }

  /**
   * Publishes one message.
   *
   * @param subject SNS takes less than 100 characters of ASCII in one line: others become question
   *     marks, and longer ones are cut
   * @throws IOException if SNS cannot be reached or refuses
   */
  public void publish(String topicArn, String subject, String text) throws IOException {
    var form =
        "Action=Publish&Version=2010-03-31&TopicArn=%s&Subject=%s&Message=%s"
            .formatted(encode(topicArn), encode(shortened(subject)), encode(text));
    var signed = sign(ContentStreamProvider.fromUtf8String(form));
    var call =
        http.prepareRequest(
            HttpExecuteRequest.builder()
                .request(signed.request())
                .contentStreamProvider(
                    () -> new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)))
                .build());
    var response = call.call().httpResponse();
    if (!response.isSuccessful()) {
      throw new IOException("SNS answered " + response.statusCode() + " for " + topicArn);
    }
  }

  private SignedRequest sign(ContentStreamProvider form) {
    var request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(endpoint)
            .putHeader("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
            .build();
    return signer.sign(
        it ->
            it.identity(credentials.resolveCredentials())
                .request(request)
                .payload(form)
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "sns")
                .putProperty(AwsV4HttpSigner.REGION_NAME, region));
  }

  static String shortened(String subject) {
    var ascii = subject.replaceAll("[^\\x20-\\x7e]", "?").strip();
    return ascii.length() < LIMIT ? ascii : ascii.substring(0, LIMIT - 1);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
