package com.orderbridge.aws.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

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

  /** As long as an order, so that encrypting is compiled too. */
  private static final byte[] MUCH_OF_NOTHING = ("{" + " ".repeat(4096) + "}").getBytes(US_ASCII);

  /** How often a rehearsal goes that way: enough that it is compiled. */
  private static final int HANDSHAKES = 20;

  private static final int REQUESTS = 200;
  private static final Duration LONGEST = Duration.ofSeconds(4);

  private interface Exchange {
    void of(HttpExecuteRequest request) throws IOException;
  }

  /** Opens it for the next call. */
  void open(URI url) {
    attempt(this::directly, url, NOTHING, "keep-alive");
  }

  /** Opens connections, uses one, and leaves none open, as a snapshot must have none. */
  void rehearse(URI url) {
    var until = System.nanoTime() + LONGEST.toNanos();
    try (var timed = new TimedHttp(http)) {
      Exchange exchange = request -> timed.call(request, AwsAccess.ATTEMPT);
      for (int i = 0; i < HANDSHAKES && System.nanoTime() < until; i++) {
        attempt(exchange, url, MUCH_OF_NOTHING, "close");
      }
      for (int i = 0; i < REQUESTS && System.nanoTime() < until; i++) {
        attempt(exchange, url, MUCH_OF_NOTHING, "keep-alive");
      }
      attempt(exchange, url, MUCH_OF_NOTHING, "close");
    }
  }

  private static void attempt(Exchange exchange, URI url, byte[] body, String connection) {
    var request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(url.resolve("/"))
            .putHeader("Connection", connection)
            .putHeader("Content-Length", Integer.toString(body.length))
            .build();
    try {
      exchange.of(
          HttpExecuteRequest.builder()
              .request(request)
              .contentStreamProvider(() -> new ByteArrayInputStream(body))
              .build());
    } catch (IOException e) {
      // The call that comes next tells it, where it matters.
    }
  }

  private void directly(HttpExecuteRequest request) throws IOException {
    var call = http.prepareRequest(request);
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
