package com.orderbridge.adapters.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * A connection ahead of the first call, by a request that goes the way of a call, but names no
 * operation and is not signed, and so does nothing. It is no harm if it fails.
 */
record Connection(SdkHttpClient http) {
  private static final byte[] NOTHING = {'{', '}'};

  /** How often a rehearsal goes that way: enough that it is compiled. */
  private static final int HANDSHAKES = 20;

  private static final int REQUESTS = 60;
  private static final Duration LONGEST = Duration.ofSeconds(3);

  /** Opens it for the next call. */
  void open(URI url) {
    attempt(url, "keep-alive");
  }

  /** Opens connections, uses one, and leaves none open, as a snapshot must have none. */
  void rehearse(URI url) {
    var until = System.nanoTime() + LONGEST.toNanos();
    for (int i = 0; i < HANDSHAKES && System.nanoTime() < until; i++) {
      attempt(url, "close");
    }
    for (int i = 0; i < REQUESTS && System.nanoTime() < until; i++) {
      attempt(url, "keep-alive");
    }
    attempt(url, "close");
  }

  private void attempt(URI url, String connection) {
    var request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(url.resolve("/"))
            .putHeader("Connection", connection)
            .putHeader("Content-Length", Integer.toString(NOTHING.length))
            .build();
    var call =
        http.prepareRequest(
            HttpExecuteRequest.builder()
                .request(request)
                .contentStreamProvider(() -> new ByteArrayInputStream(NOTHING))
                .build());
    try {
      var body = call.call().responseBody();
      if (body.isPresent()) {
        try (var answer = body.get()) {
          answer.readAllBytes();
        }
      }
    } catch (IOException e) {
      call.abort();
    }
  }
}
