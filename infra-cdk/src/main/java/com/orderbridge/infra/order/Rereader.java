package com.orderbridge.infra.order;

import com.orderbridge.core.config.DeliveryTimes;
import com.orderbridge.core.config.Names;
import com.orderbridge.infra.configuration.FunctionConfiguration;
import com.orderbridge.infra.function.JavaFunction;
import com.orderbridge.infra.function.Ping;
import com.orderbridge.infra.function.Platform;
import com.orderbridge.infra.function.QueueConsumer;
import com.orderbridge.infra.resource.RedrivableQueue;
import com.orderbridge.infra.stage.Stage;
import com.orderbridge.infra.stage.folder.Functions;
import java.time.Duration;
import java.util.List;
import software.constructs.Construct;

/** The receiver's second function. It reads parked bodies again, and routes and queues them. */
public final class Rereader extends Construct {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** A body that could not be read in five attempts waits in the DLQ for a better reader. */
  private static final int MAX_RECEIVE_COUNT = 5;

  private static final String HANDLER = "com.orderbridge.receiver.RereadHandler::handleRequest";
  private static final int BATCH_SIZE = 1;
  private static final int FEWEST_SIDE_BY_SIDE = 2;

  private final JavaFunction function;

  public Rereader(Construct scope, Platform platform, Destinations destinations) {
    super(scope, "reread");
    this.function = new JavaFunction(this, spec(platform.stage(), destinations), platform);
    function.allow(List.of("sqs:SendMessage"), destinations.targetArns());
    new QueueConsumer(function, BATCH_SIZE, FEWEST_SIDE_BY_SIDE)
        .takeFrom(destinations.reread().queue());
  }

  public static RedrivableQueue queue(Construct scope, Names names) {
    var visibility = DeliveryTimes.visibility(TIMEOUT);
    return new RedrivableQueue(
        scope,
        "parked",
        new RedrivableQueue.Spec(
            names.reread(), names.unreadable(), visibility, MAX_RECEIVE_COUNT));
  }

  public JavaFunction function() {
    return function;
  }

  private static JavaFunction.Spec spec(Stage stage, Destinations destinations) {
    return new JavaFunction.Spec(
        "reread",
        Functions.RECEIVER,
        HANDLER,
        TIMEOUT,
        stage.deployment().memory().receiver(),
        Ping.EMPTY_BATCH,
        destinations.environment(),
        FunctionConfiguration.ofReceiver(stage.folder()));
  }
}
