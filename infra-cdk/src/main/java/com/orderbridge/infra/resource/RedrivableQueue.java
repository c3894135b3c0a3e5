package com.orderbridge.infra.resource;

import com.orderbridge.core.config.DeliveryTimes;
import java.time.Duration;
import java.util.List;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.IQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.amazon.awscdk.services.sqs.RedriveAllowPolicy;
import software.amazon.awscdk.services.sqs.RedrivePermission;
import software.constructs.Construct;

/**
 * A standard queue and its DLQ. SQS itself moves a message to the DLQ when it was received too
 * often, so that the console can redrive it. Both outlive the stack, because they may hold orders.
 */
public final class RedrivableQueue extends Construct {
  /**
   * The differences between queues.
   *
   * @param deadLetters the name of the DLQ
   * @param visibility how long a received message stays hidden
   * @param maxReceiveCount after how many receives SQS moves a message
   */
  public record Spec(String name, String deadLetters, Duration visibility, int maxReceiveCount) {}

  private final Queue queue;
  private final Queue deadLetters;

  public RedrivableQueue(Construct scope, String id, Spec spec) {
    super(scope, id);
    this.deadLetters = deadLetters(spec);
    this.queue = queue(spec);
    Accepted.finding(deadLetters, "Serverless-SQSRedrivePolicy", "It is the DLQ itself.");
  }

  public Queue queue() {
    return queue;
  }

  public Queue deadLetters() {
    return deadLetters;
  }

  private Queue queue(Spec spec) {
    return retained("queue", spec.name())
        .visibilityTimeout(Durations.of(spec.visibility()))
        .deadLetterQueue(
            DeadLetterQueue.builder()
                .queue(deadLetters)
                .maxReceiveCount(spec.maxReceiveCount())
                .build())
        .build();
  }

  private Queue deadLetters(Spec spec) {
    return retained("dead-letters", spec.deadLetters())
        .redriveAllowPolicy(
            RedriveAllowPolicy.builder()
                .redrivePermission(RedrivePermission.BY_QUEUE)
                .sourceQueues(List.of(byName(spec.name())))
                .build())
        .build();
  }

  /**
   * Names the queue by its ARN. Each of the two queues must know the other, and CloudFormation
   * allows no circular references.
   */
  private IQueue byName(String name) {
    var arn =
        Stack.of(this).formatArn(ArnComponents.builder().service("sqs").resource(name).build());
    return Queue.fromQueueArn(this, "source", arn);
  }

  private Queue.Builder retained(String id, String name) {
    return Queue.Builder.create(this, id)
        .queueName(name)
        .retentionPeriod(Durations.of(DeliveryTimes.RETENTION))
        .encryption(QueueEncryption.SQS_MANAGED)
        .enforceSsl(true)
        .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
  }
}
