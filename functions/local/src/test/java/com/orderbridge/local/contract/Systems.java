package com.orderbridge.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.adapters.aws.Secrets.Secret;
import com.orderbridge.adapters.config.BridgeFiles;
import com.orderbridge.adapters.function.TargetParts;
import com.orderbridge.adapters.http.HttpCalls;
import com.orderbridge.adapters.http.JdkHttpCalls;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What sites are made of: the local stage's configuration, a sandbox's, and a plain HTTP client.
 */
final class Systems {
  private static final Path STAGE =
      Path.of(System.getProperty("repository.root"), "infra-cdk/config/local");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final AtomicInteger CALLS = new AtomicInteger();

  private Systems() {}

  /**
   * The file that an environment variable names, where a real sandbox is to be tried: {@code
   * {"settings": {…}, "secret": {…}, "sku": "1896-S"}}.
   */
  static Optional<JsonNode> sandbox(String variable) {
    return Optional.ofNullable(System.getenv(variable)).map(it -> json(text(Path.of(it))));
  }

  /** A target's parts as the local stage has them, but with short times and other settings. */
  static TargetParts parts(
      String target, URI simulators, String secret, Consumer<ObjectNode> change) {
    var files = new BridgeFiles(STAGE);
    var bridge = files.bridge();
    var config = Objects.requireNonNull(bridge.targets().get(target));
    var text = Json.write(config.settings());
    var settings = (ObjectNode) json(text.replace("http://127.0.0.1:8090", simulators.toString()));
    change.accept(settings);
    return new TargetParts(
        bridge,
        impatient(config, settings),
        files,
        counted(new JdkHttpCalls()),
        () -> new Secret.Known(List.of(secret)));
  }

  private static HttpCalls counted(HttpCalls calls) {
    return (call, within) -> {
      var reply = calls.send(call, within);
      if (!(reply instanceof Reply.NoTime)) {
        CALLS.incrementAndGet();
      }
      return reply;
    };
  }

  /** What all targets have sent so far. */
  static int calls() {
    return CALLS.get();
  }

  private static TargetConfig impatient(TargetConfig config, ObjectNode settings) {
    var timing = config.timing();
    return new TargetConfig(
        config.name(),
        config.function(),
        config.system(),
        new TargetConfig.Timing(
            Duration.ofMillis(1500),
            timing.settlesWithin(),
            timing.retryHorizon(),
            timing.backoff(),
            timing.function()),
        config.pace(),
        settings);
  }

  static JsonNode call(String method, String url, String body, Map<String, String> headers) {
    var request = HttpRequest.newBuilder(URI.create(url));
    request.method(method, BodyPublishers.ofString(body));
    headers.forEach(request::setHeader);
    try {
      var response = CLIENT.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(url + ": " + response.statusCode() + response.body());
      }
      return json(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(String text) {
    return Json.read(text) instanceof Parsed.Tree(var tree) ? tree : MissingNode.getInstance();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
