package com.orderbridge.benchmarks.startup;

import com.orderbridge.benchmarks.startup.process.Contender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Our functions from their zips, and the peers as far as they could be built. */
final class Contenders {
  static final String EMPTY = "empty handler";
  static final String FLOOR = "floor: jackson-core, own signing, no SDK client";
  static final String RECEIVER = "this receiver";
  static final String WORKER = "this ERP worker";

  private final Path repository;
  private final Path work;
  private final Stage stage;

  Contenders(Path repository, Path work, Stage stage) {
    this.repository = repository;
    this.work = work;
    this.stage = stage;
  }

  List<Contender> all() throws IOException {
    var all = new ArrayList<Contender>();
    peer(all, EMPTY, "empty", "peer.EmptyHandler", Map.of());
    peer(all, FLOOR, "floor", "peer.FloorHandler", Map.of());
    all.add(receiver(RECEIVER, unpacked("receiver"), stage.receiverEnvironment()));
    var before = System.getProperty("bench.before", "");
    if (!before.isEmpty()) {
      all.add(receiver("the receiver before", Path.of(before), environmentBefore()));
    }
    peer(
        all,
        "aws-lambda-java-events, SDK defaults, Jackson",
        "sdk-defaults",
        "peer.SdkHandler",
        Map.of());
    peer(
        all,
        "Quarkus amazon-lambda",
        "quarkus",
        "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest",
        Map.of());
    peer(all, "Micronaut function-aws", "micronaut", "peer.MicronautHandler", Map.of());
    peer(
        all,
        "Spring Cloud Function",
        "spring",
        "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest",
        Map.of("MAIN_CLASS", "peer.SpringApplicationMain"));
    all.add(worker());
    return all;
  }

  private Map<String, String> environmentBefore() throws IOException {
    var config = System.getProperty("bench.before.config", "");
    return config.isEmpty()
        ? stage.receiverEnvironment()
        : stage.receiverEnvironmentOf(Path.of(config));
  }

  private Contender receiver(String name, Path folder, Map<String, String> environment) {
    return new Contender(
        name,
        folder,
        "com.orderbridge.receiver.ReceiveHandler",
        environment,
        () -> Webhook.event(repository, stage.signingSecret()),
        "202");
  }

  private Contender worker() throws IOException {
    var orders = new Orders(repository);
    return new Contender(
        WORKER,
        unpacked("erp-push"),
        "com.orderbridge.erppush.ErpPushHandler",
        stage.targetEnvironment(),
        orders::event,
        "\"batchItemFailures\":[]");
  }

  private Path unpacked(String function) throws IOException {
    var zip = repository.resolve("functions/%s/target/%s.zip".formatted(function, function));
    return Folders.unpacked(zip, work.resolve(function));
  }

  private void peer(
      List<Contender> all, String name, String folder, String handler, Map<String, String> more) {
    var function =
        repository.resolve("functions/dev/benchmarks/peers/" + folder + "/target/function");
    if (!Files.isDirectory(function)) {
      System.out.println(name + ": was not built, left out");
      return;
    }
    var environment = new HashMap<>(stage.peerEnvironment());
    environment.putAll(more);
    all.add(
        new Contender(
            name,
            function,
            handler,
            environment,
            () -> Webhook.event(repository, stage.signingSecret()),
            "202"));
  }
}
