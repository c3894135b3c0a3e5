package com.orderbridge.infra;

import com.orderbridge.core.config.DeliveryTimes;
import com.orderbridge.core.config.Names;
import com.orderbridge.infra.configuration.FunctionConfiguration;
import com.orderbridge.infra.stage.Functions;
import com.orderbridge.infra.stage.Stage;
import java.time.Duration;
import java.util.List;
import software.constructs.Construct;

/** The receiver's reading half: what was parked is read again, routed and queued. */
final class Rereader extends Construct {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** A body that five readings could not read waits in the DLQ for a better reader. */
  private static final int MAX_RECEIVE_COUNT = 5;

  private static final String HANDLER = "com.orderbridge.receiver.RereadHandler::handleRequest";
  private static final int BATCH_SIZE = 1;
  private static final int FEWEST_SIDE_BY_SIDE = 2;

  private final JavaFunction function;

  Rereader(Construct scope, Platform platform, WayOut wayOut) {
    super(scope, "reread");
    this.function = new JavaFunction(this, spec(platform.stage(), wayOut), platform);
    function.allow(List.of("sqs:SendMessage"), wayOut.targetArns());
    new QueueConsumer(function, BATCH_SIZE, FEWEST_SIDE_BY_SIDE).takeFrom(wayOut.reread().queue());
  }

  static RedrivableQueue queue(Construct scope, Names names) {
    var visibility = DeliveryTimes.visibility(TIMEOUT);
    return new RedrivableQueue(
        scope,
        "parked",
        new RedrivableQueue.Spec(
            names.reread(), names.unreadable(), visibility, MAX_RECEIVE_COUNT));
  }

  JavaFunction function() {
    return function;
  }

  private static JavaFunction.Spec spec(Stage stage, WayOut wayOut) {
    return new JavaFunction.Spec(
        "reread",
        Functions.RECEIVER,
        HANDLER,
        TIMEOUT,
        stage.deployment().memory().receiver(),
        Ping.EMPTY_BATCH,
        wayOut.environment(),
        FunctionConfiguration.ofReceiver(stage.folder()));
  }
}
