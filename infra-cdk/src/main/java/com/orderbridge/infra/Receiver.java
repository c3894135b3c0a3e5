package com.orderbridge.infra;

import com.orderbridge.core.config.Source;
import com.orderbridge.core.config.Source.SecretBinding;
import com.orderbridge.infra.configuration.FunctionConfiguration;
import com.orderbridge.infra.stage.Functions;
import com.orderbridge.infra.stage.Stage;
import java.time.Duration;
import java.util.List;
import software.amazon.awscdk.services.secretsmanager.CfnSecret;
import software.constructs.Construct;

/** What senders call: it verifies, reads, routes and queues. */
final class Receiver extends Construct {
  /** Its clients give up after less than four seconds; no sender would wait longer. */
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static final String HANDLER = "com.orderbridge.receiver.ReceiveHandler::handleRequest";

  private final JavaFunction function;

  Receiver(Construct scope, Platform platform, WayOut wayOut) {
    super(scope, Functions.RECEIVER);
    this.function = new JavaFunction(this, spec(platform.stage(), wayOut), platform);
    function.allow(List.of("sqs:SendMessage"), wayOut.targetArns());
    function.allow(List.of("sqs:SendMessage"), wayOut.reread().queue().getQueueArn());
    function.allow(List.of("secretsmanager:GetSecretValue"), secrets(platform.stage().sources()));
  }

  JavaFunction function() {
    return function;
  }

  private static JavaFunction.Spec spec(Stage stage, WayOut wayOut) {
    return new JavaFunction.Spec(
        Functions.RECEIVER,
        Functions.RECEIVER,
        HANDLER,
        TIMEOUT,
        stage.deployment().memory().receiver(),
        Ping.NO_ROUTE,
        wayOut.environment(),
        FunctionConfiguration.ofReceiver(stage.folder()));
  }

  /** Several topics of a sender may share one secret. */
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
