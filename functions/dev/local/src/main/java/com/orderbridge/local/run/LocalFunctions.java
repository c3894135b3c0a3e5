package com.orderbridge.local.run;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.local.lambda.EventSource;
import com.orderbridge.local.lambda.EventSource.Mapping;
import com.orderbridge.local.lambda.Gateway;
import com.orderbridge.local.lambda.TypedHandler;
import com.orderbridge.local.send.Properties;
import com.orderbridge.local.stage.LocalStage;
import com.orderbridge.local.stage.Ports;
import com.orderbridge.local.stage.Registrations;
import com.orderbridge.local.stage.StartupException;
import com.orderbridge.receiver.ReceiveHandler;
import com.orderbridge.receiver.RereadHandler;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Our own part of a local run: the handlers in their deployed form, with what Lambda and API
 * Gateway do for them.
 */
public final class LocalFunctions implements AutoCloseable {
  private static final Duration REREAD_TIMEOUT = Duration.ofSeconds(10);

  private final LocalStage stage;
  private final InstantSource clock;
  private final SqsClient sqs = EventSource.pollingClient();
  private final List<EventSource> sources = new ArrayList<>();
  private final Gateway gateway;

  private LocalFunctions(Ports ports, LocalStage stage, InstantSource clock) throws IOException {
    this.stage = stage;
    this.clock = clock;
    stage.bridge().targets().values().forEach(this::startTarget);
    startReread();
    var receiver = new ReceiveHandler(stage.receiverEnvironment());
    this.gateway = new Gateway(ports.receiver(), receiver, stage.names().function("receiver"));
  }

  /** Starts the functions. The services must be running. */
  static LocalFunctions start(Ports ports, LocalStage stage) throws IOException {
    ports.pointTheSdkHere();
    return new LocalFunctions(ports, stage, clock(Properties.of("local.clock").orElse("PT0S")));
  }

  /** Returns the clock of the workers, which is ahead of the machine's by the given time. */
  private static InstantSource clock(String ahead) {
    try {
      return Clock.offset(Clock.systemUTC(), Duration.parse(ahead));
    } catch (DateTimeParseException e) {
      throw new StartupException(
          "-Dlocal.clock is "
              + ahead
              + ", which is not an ISO 8601 duration such as PT2S or -PT2S");
    }
  }

  private void startReread() {
    var names = stage.names();
    var mapping =
        new Mapping(
            names.function("reread"),
            names.reread(),
            stage.queueUrl(names.reread()),
            1,
            2,
            REREAD_TIMEOUT);
    sources.add(new EventSource(mapping, sqs, () -> reread(stage)));
  }

  private static RequestStreamHandler reread(LocalStage stage) {
    return new TypedHandler(new RereadHandler(stage.receiverEnvironment()));
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
            stage.functions().times(target).function());
    sources.add(new EventSource(mapping, sqs, () -> handler(stage, target, clock)));
  }

  /** Creates the handler of a target's function in its deployed form. */
  public static RequestStreamHandler handler(
      LocalStage stage, TargetConfig target, InstantSource clock) {
    return Registrations.of(target).start(stage.targetEnvironment(target.name()), clock);
  }

  /** Makes {@code GET /_ready} answer 200 from now on. */
  void ready() {
    gateway.ready();
  }

  @Override
  public void close() {
    gateway.close();
    sources.forEach(EventSource::close);
  }
}
