package com.orderbridge.clients.http;

import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Calls through the JDK's HTTP client. The client repeats a request by itself only if nothing can
 * have been written: after a connection that failed, and for GET after a connection that the server
 * had closed. Thread-safe.
 */
public final class JdkHttpCalls implements HttpCalls, AutoCloseable {
  /** The largest answer in bytes. Its parsed tree takes some twenty times as much memory. */
  static final int LARGEST = 8 * 1024 * 1024;

  /**
   * The message of the JDK when an answer passes its limit. It has no exception class of its own.
   */
  private static final String PAST_LIMIT = "body exceeds capacity";

  private final HttpClient client;

  /**
   * Opens a client. It speaks HTTP/1.1 and follows no redirect, so that nothing is sent to an
   * address that was not configured.
   */
  public JdkHttpCalls() {
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public Reply send(Call call, Duration within) {
    if (within.isNegative() || within.isZero()) {
      return new Reply.NoTime("no time was left for the call");
    }
    return await(call, within);
  }

  /**
   * Waits for the whole answer. The JDK's own time-out ends with the headers, so that a body that
   * never ends would otherwise block the function.
   */
  private Reply await(Call call, Duration within) {
    var pending =
        client.sendAsync(
            request(call, within), BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
    try {
      return answered(pending.get(within.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | CancellationException e) {
      pending.cancel(true);
      return new Reply.Silent("there was no answer within " + within.toMillis() + " ms");
    } catch (InterruptedException e) {
      pending.cancel(true);
      Thread.currentThread().interrupt();
      return new Reply.Silent("the function was asked to stop");
    } catch (ExecutionException e) {
      return failed(Optional.ofNullable(e.getCause()).orElse(e));
    }
  }

  private static HttpRequest request(Call call, Duration within) {
    var request = HttpRequest.newBuilder(call.uri()).timeout(within);
    call.headers().forEach(request::setHeader);
    var body = call.body().map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody);
    return request.method(call.method(), body).build();
  }

  private static Reply answered(HttpResponse<String> response) {
    var headers = response.headers();
    return new Reply.Answered(
        response.statusCode(),
        headers.firstValue("retry-after"),
        headers.firstValue("location"),
        headers.allValues("set-cookie"),
        response.body());
  }

  private static Reply failed(Throwable cause) {
    if (String.valueOf(cause.getMessage()).startsWith(PAST_LIMIT)) {
      return new Reply.TooLarge("the answer is larger than " + LARGEST + " bytes");
    }
    var unsent =
        cause instanceof ConnectException
            || cause instanceof HttpConnectTimeoutException
            || cause instanceof UnknownHostException
            || cause instanceof UnresolvedAddressException
            || cause instanceof SSLHandshakeException;
    if (unsent) {
      return new Reply.NotSent("cannot connect (" + cause.getClass().getSimpleName() + ")");
    }
    return new Reply.Silent(
        cause instanceof IOException
            ? "the connection broke (" + cause.getClass().getSimpleName() + ")"
            : "the call failed (" + cause.getClass().getSimpleName() + ")");
  }

  /** Closes every connection. Calls that are still running fail. */
  @Override
  public void close() {
    client.shutdownNow();
  }
}
