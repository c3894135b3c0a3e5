package com.orderbridge.infra.order;

import com.orderbridge.core.config.DeliveryTimes;
import com.orderbridge.core.config.Names;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.infra.configuration.FunctionConfiguration;
import com.orderbridge.infra.function.JavaFunction;
import com.orderbridge.infra.function.Ping;
import com.orderbridge.infra.function.Platform;
import com.orderbridge.infra.function.QueueConsumer;
import com.orderbridge.infra.resource.DeliveriesTable;
import com.orderbridge.infra.resource.RedrivableQueue;
import com.orderbridge.infra.resource.Secrets;
import com.orderbridge.infra.stage.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.secretsmanager.CfnSecret;
import software.constructs.Construct;

/** One target: its queue, its DLQ, its secret, and the function that delivers to it. */
public final class TargetDelivery extends Construct {
  /** What all targets share. */
  public record Surroundings(DeliveriesTable deliveries, Audiences audiences) {}

  private final TargetConfig target;
  private final RedrivableQueue queue;
  private final JavaFunction function;

  public TargetDelivery(
      Construct scope, TargetConfig target, Platform platform, Surroundings surroundings) {
    super(scope, target.name());
    this.target = target;
    var times = platform.stage().functions().times(target);
    this.queue = new RedrivableQueue(this, "messages", queueSpec(platform.stage().names(), times));
    this.function = new JavaFunction(this, functionSpec(platform, times, surroundings), platform);
    allow(secret(platform.stage()), surroundings);
    var pace = target.pace();
    new QueueConsumer(function, pace.batchSize(), pace.maximumConcurrency())
        .takeFrom(queue.queue());
    RefusedCredentials.count(function.log());
  }

  public TargetConfig target() {
    return target;
  }

  public RedrivableQueue queue() {
    return queue;
  }

  public JavaFunction function() {
    return function;
  }

  private RedrivableQueue.Spec queueSpec(Names names, DeliveryTimes times) {
    return new RedrivableQueue.Spec(
        names.queue(target.name()),
        names.deadLetterQueue(target.name()),
        times.visibility(),
        times.maxReceiveCount());
  }

  private JavaFunction.Spec functionSpec(
      Platform platform, DeliveryTimes times, Surroundings surroundings) {
    return new JavaFunction.Spec(
        target.name(),
        target.function(),
        handler(platform.stage()),
        times.function(),
        platform.stage().deployment().memory().targets(),
        Ping.EMPTY_BATCH,
        environment(surroundings),
        configuration(platform.stage()));
  }

  private FunctionConfiguration configuration(Stage stage) {
    return FunctionConfiguration.ofTarget(stage.folder(), stage.bridge(), target.name());
  }

  private String handler(Stage stage) {
    return stage.functions().required(target).handler() + "::handleRequest";
  }

  private Map<String, String> environment(Surroundings surroundings) {
    var audiences = surroundings.audiences();
    var environment = new HashMap<String, String>();
    environment.put("BRIDGE_TARGET", target.name());
    environment.put("BRIDGE_QUEUE", queue.queue().getQueueUrl());
    environment.put("BRIDGE_TABLE", surroundings.deliveries().name());
    environment.put("BRIDGE_TOPIC_OPERATIONS", audiences.operations().getTopicArn());
    environment.put("BRIDGE_TOPIC_CATALOG", audiences.catalog().getTopicArn());
    audiences
        .accounting()
        .ifPresent(it -> environment.put("BRIDGE_TOPIC_ACCOUNTING", it.getTopicArn()));
    return environment;
  }

  private CfnSecret secret(Stage stage) {
    var name = stage.names().targetSecret(target.name());
    return Secrets.empty(this, "secret", name, "How Order Bridge signs in to " + target.name());
  }

  private void allow(CfnSecret secret, Surroundings surroundings) {
    function.allow(
        List.of("dynamodb:UpdateItem", "dynamodb:GetItem"), surroundings.deliveries().arn());
    surroundings.audiences().letTell(function);
    function.allow(List.of("secretsmanager:GetSecretValue"), secret.getRef());
  }
}
