package com.orderbridge.aws.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Exchanges that end in time: one is aborted when its time is over, even if bytes keep trickling
 * in, which no time-out of a socket ends. Thread-safe.
 */
final class TimedHttp implements AutoCloseable {
  /** What came back, whole. Some operations of SQS say nothing. */
  record Answered(SdkHttpResponse head, Parsed body) {}

  /** What the receiver asks for is far less: a secret has 64 KB at the most. */
  private static final int LARGEST = 1024 * 1024;

  private static final Parsed NOTHING = new Parsed.Tree(JsonNodeFactory.instance.objectNode());

  private final SdkHttpClient http;
  private final ScheduledThreadPoolExecutor watch =
      new ScheduledThreadPoolExecutor(1, TimedHttp::thread);

  TimedHttp(SdkHttpClient http) {
    this.http = http;
    watch.setRemoveOnCancelPolicy(true);
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "aws-call-timeout");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * The answer to a request, whatever its status.
   *
   * @throws IOException if there was none within {@code time}
   * @throws AwsCallException if it is larger than any that is asked for
   */
  Answered call(HttpExecuteRequest request, Duration time) throws IOException {
    var call = http.prepareRequest(request);
    var late = new AtomicBoolean();
    var abort = watch.schedule(() -> abort(call, late), time.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return answered(call.call());
    } catch (IOException | RuntimeException e) {
      if (late.get()) {
        throw new SocketTimeoutException("aborted");
      }
      throw e;
    } finally {
      abort.cancel(false);
    }
  }

  private static void abort(ExecutableHttpRequest call, AtomicBoolean late) {
    late.set(true);
    call.abort();
  }

  private static Answered answered(HttpExecuteResponse response) throws IOException {
    return new Answered(response.httpResponse(), body(response));
  }

  private static Parsed body(HttpExecuteResponse response) throws IOException {
    if (response.responseBody().isEmpty()) {
      return NOTHING;
    }
    try (var body = response.responseBody().get()) {
      var bytes = body.readNBytes(LARGEST);
      if (bytes.length == LARGEST) {
        body.abort();
        throw new AwsCallException("AnswerTooLarge", AwsCallException.Kind.TRANSIENT);
      }
      return bytes.length == 0 ? NOTHING : Json.read(bytes);
    }
  }

  /** Ends the thread that watches; the client is its owner's. */
  @Override
  public void close() {
    watch.shutdownNow();
  }
}
