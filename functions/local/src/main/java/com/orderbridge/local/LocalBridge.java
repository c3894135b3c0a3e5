package com.orderbridge.local;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.erppush.ErpPushHandler;
import com.orderbridge.hybriscartdelete.HybrisCartDeleteHandler;
import com.orderbridge.local.EventSource.Mapping;
import com.orderbridge.local.simulators.Simulators;
import com.orderbridge.receiver.ReceiveHandler;
import com.orderbridge.receiver.RereadHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The whole bridge in one process: the handlers as they are deployed, between stand-ins of AWS and
 * simulators of the vendors.
 */
public final class LocalBridge implements AutoCloseable {
  private static final Duration REREAD_TIMEOUT = Duration.ofSeconds(10);

  private final Ports ports;
  private final LocalStage stage;
  private final Simulators simulators;
  private final LocalAws aws;
  private final SqsClient sqs;
  private final List<EventSource> sources = new ArrayList<>();
  private final Gateway gateway;

  private LocalBridge(Ports ports, Path repository) throws IOException {
    ports.check();
    this.ports = ports;
    this.stage =
        new LocalStage(
            repository.resolve("infra-cdk/config/local"),
            repository.resolve("functions/local/target/bridge-" + ports.receiver()),
            ports);
    this.simulators = Simulators.start(ports.simulators());
    this.aws = LocalAws.start(ports, stage.secrets());
    LocalAws.create(stage.bridge());
    this.sqs = EventSource.pollingClient();
    startTargets();
    var receiver = new ReceiveHandler(stage.receiverEnvironment());
    this.gateway = new Gateway(ports.receiver(), receiver, stage.names().function("receiver"));
  }

  /**
   * Starts everything.
   *
   * @param repository its root: the stage's files are read from there
   * @throws StartupException if something cannot start; says what to do
   */
  public static LocalBridge start(Ports ports, Path repository) throws IOException {
    return new LocalBridge(ports, repository);
  }

  private void startTargets() {
    stage.bridge().targets().values().forEach(this::startTarget);
    var names = stage.names();
    var mapping =
        new Mapping(
            names.function("reread"),
            names.reread(),
            stage.queueUrl(names.reread()),
            1,
            2,
            REREAD_TIMEOUT);
    sources.add(
        new EventSource(mapping, sqs, () -> new RereadHandler(stage.receiverEnvironment())));
  }

  private void startTarget(TargetConfig target) {
    var names = stage.names();
    var mapping =
        new Mapping(
            names.function(target.name()),
            names.queue(target.name()),
            stage.queueUrl(names.queue(target.name())),
            target.pace().batchSize(),
            target.pace().maximumConcurrency(),
            target.timing().function());
    sources.add(new EventSource(mapping, sqs, () -> handler(target)));
  }

  private RequestHandler<SQSEvent, SQSBatchResponse> handler(TargetConfig target) {
    var environment = stage.targetEnvironment(target.name());
    return switch (target.function()) {
      case "erp-push" -> new ErpPushHandler(environment);
      case "hybris-cart-delete" -> new HybrisCartDeleteHandler(environment);
      default -> throw new StartupException("there is no function " + target.function());
    };
  }

  public Ports ports() {
    return ports;
  }

  public Bridge bridge() {
    return stage.bridge();
  }

  LocalStage stage() {
    return stage;
  }

  /** From now on {@code GET /_ready} answers 200. */
  void ready() {
    gateway.ready();
  }

  @Override
  public void close() {
    gateway.close();
    sources.forEach(EventSource::close);
    aws.close();
    simulators.close();
  }
}
