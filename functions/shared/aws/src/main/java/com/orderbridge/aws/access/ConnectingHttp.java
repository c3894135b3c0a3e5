package com.orderbridge.aws.access;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * An HTTP client that is made, and connects, in a thread of its own: TLS is a third of a cold
 * start, and needs nothing of the configuration that is read meanwhile. A request waits for the
 * connection that it will use, since a second one would cost as much again.
 */
final class ConnectingHttp implements SdkHttpClient {
  private final FutureTask<SdkHttpClient> made;
  private final Map<String, FutureTask<SdkHttpClient>> connected = new LinkedHashMap<>();

  /** Connects in the order of {@code urls}. */
  ConnectingHttp(Supplier<SdkHttpClient> client, List<URI> urls) {
    this.made = new FutureTask<>(client::get);
    urls.forEach(it -> connected.put(it.getAuthority(), new FutureTask<>(() -> connected(it))));
    var thread = new Thread(this::connect, "connecting");
    thread.setDaemon(true);
    thread.start();
  }

  private void connect() {
    made.run();
    connected.values().forEach(FutureTask::run);
  }

  private SdkHttpClient connected(URI url) {
    var client = await(made);
    new Connection(client).open(url);
    return client;
  }

  private static SdkHttpClient await(FutureTask<SdkHttpClient> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while connecting", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("no HTTP client could be made", e.getCause());
    }
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    var authority = request.httpRequest().getUri().getAuthority();
    return await(connected.getOrDefault(authority, made)).prepareRequest(request);
  }

  @Override
  public void close() {
    await(made).close();
  }
}
