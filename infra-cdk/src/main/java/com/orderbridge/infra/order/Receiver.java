package com.orderbridge.infra.order;

import com.orderbridge.core.config.Source;
import com.orderbridge.core.config.Source.SecretBinding;
import com.orderbridge.infra.configuration.FunctionConfiguration;
import com.orderbridge.infra.function.JavaFunction;
import com.orderbridge.infra.function.Ping;
import com.orderbridge.infra.function.Platform;
import com.orderbridge.infra.resource.Secrets;
import com.orderbridge.infra.stage.Stage;
import com.orderbridge.infra.stage.folder.Functions;
import java.time.Duration;
import java.util.List;
import software.amazon.awscdk.services.secretsmanager.CfnSecret;
import software.constructs.Construct;

/** The function that senders call: it verifies, reads, routes and queues. */
public final class Receiver extends Construct {
  /**
   * The function's clients give up after less than four seconds, because no sender would wait
   * longer.
   */
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static final String HANDLER = "com.orderbridge.receiver.ReceiveHandler::handleRequest";

  private final JavaFunction function;

  public Receiver(Construct scope, Platform platform, Destinations destinations) {
    super(scope, Functions.RECEIVER);
    this.function = new JavaFunction(this, spec(platform.stage(), destinations), platform);
    function.allow(List.of("sqs:SendMessage"), destinations.targetArns());
    function.allow(List.of("sqs:SendMessage"), destinations.reread().queue().getQueueArn());
    function.allow(List.of("secretsmanager:GetSecretValue"), secrets(platform.stage().sources()));
  }

  public JavaFunction function() {
    return function;
  }

  private static JavaFunction.Spec spec(Stage stage, Destinations destinations) {
    return new JavaFunction.Spec(
        Functions.RECEIVER,
        Functions.RECEIVER,
        HANDLER,
        TIMEOUT,
        stage.deployment().memory().receiver(),
        Ping.NO_ROUTE,
        destinations.environment(),
        FunctionConfiguration.ofReceiver(stage.folder()));
  }

  /** Returns each secret once, because several topics of a sender may share one. */
  private String[] secrets(List<Source> sources) {
    return sources.stream()
        .flatMap(it -> it.secrets().stream())
        .map(SecretBinding::secret)
        .distinct()
        .sorted()
        .map(it -> secret(it).getRef())
        .toArray(String[]::new);
  }

  private CfnSecret secret(String name) {
    return Secrets.empty(this, name, name, "With which a sender signs");
  }
}
