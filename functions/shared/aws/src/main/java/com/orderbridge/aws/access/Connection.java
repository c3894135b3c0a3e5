package com.orderbridge.aws.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.orderbridge.aws.snapshot.Threads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Opens a connection before the first call needs it. It sends a request that takes the way of a
 * call but names no operation and is not signed, and so changes nothing. A failure does no harm.
 */
record Connection(SdkHttpClient http) {
  private static final byte[] NOTHING = {'{', '}'};

  /** A body as long as an order, so that encryption is compiled too. */
  private static final byte[] MUCH_OF_NOTHING = ("{" + " ".repeat(4096) + "}").getBytes(US_ASCII);

  /** The number of handshakes in a rehearsal, enough that the JVM compiles them. */
  private static final int HANDSHAKES = 20;

  private static final int REQUESTS = 200;
  private static final Duration LONGEST = Duration.ofSeconds(4);

  /** Opens a connection for the next call. */
  void open(URI url) {
    attempt(url, NOTHING, "keep-alive");
  }

  /**
   * Opens connections, uses one of them, and closes all. A snapshot must not contain an open
   * connection.
   */
  void rehearse(URI url) {
    Threads.atOnce(LONGEST, () -> rehearse(url, System.nanoTime() + LONGEST.toNanos()));
  }

  private void rehearse(URI url, long until) {
    for (int i = 0; i < HANDSHAKES && System.nanoTime() < until; i++) {
      attempt(url, MUCH_OF_NOTHING, "close");
    }
    for (int i = 0; i < REQUESTS && System.nanoTime() < until; i++) {
      attempt(url, MUCH_OF_NOTHING, "keep-alive");
    }
    attempt(url, MUCH_OF_NOTHING, "close");
  }

  private void attempt(URI url, byte[] body, String connection) {
    var request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(url.resolve("/"))
            .putHeader("Connection", connection)
            .putHeader("Content-Length", Integer.toString(body.length))
            .build();
    exchange(
        HttpExecuteRequest.builder()
            .request(request)
            .contentStreamProvider(() -> new ByteArrayInputStream(body))
            .build());
  }

  private void exchange(HttpExecuteRequest request) {
    var call = http.prepareRequest(request);
    try {
      var body = call.call().responseBody();
      if (body.isPresent()) {
        try (var answer = body.get()) {
          answer.readAllBytes();
        }
      }
    } catch (IOException e) {
      call.abort(); // The next call reports it if it matters.
    }
  }
}
