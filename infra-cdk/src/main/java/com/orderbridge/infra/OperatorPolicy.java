package com.orderbridge.infra;

import com.orderbridge.infra.resource.Accepted;
import com.orderbridge.infra.resource.DeliveriesTable;
import com.orderbridge.infra.resource.RedrivableQueue;
import com.orderbridge.infra.stage.Stage;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * What an operator may do: see the queues, look at a DLQ, redrive it from the console, and look an
 * order up. Attach the policy to the role with which your operators sign in.
 */
final class OperatorPolicy extends Construct {
  OperatorPolicy(
      Construct scope, Stage stage, List<RedrivableQueue> queues, DeliveriesTable deliveries) {
    super(scope, "operators");
    var policy =
        ManagedPolicy.Builder.create(this, "policy")
            .managedPolicyName(
                stage.names().function("operators") + "-" + Stack.of(this).getRegion())
            .description("Redrive the DLQs and look orders up: Order Bridge, " + stage.name())
            .statements(
                List.of(
                    redrive(queues),
                    giveBack(queues),
                    lookUp(deliveries),
                    desk(deliveries),
                    list()))
            .build();
    Accepted.wildcard(
        policy,
        "Resource::*",
        "The consoles' lists of queues and tables know no resource to name.");
  }

  private static PolicyStatement redrive(List<RedrivableQueue> queues) {
    return allow(
        arns(queues.stream().map(RedrivableQueue::deadLetters)),
        "sqs:StartMessageMoveTask",
        "sqs:ListMessageMoveTasks",
        "sqs:CancelMessageMoveTask",
        "sqs:ListDeadLetterSourceQueues",
        "sqs:ReceiveMessage",
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes");
  }

  /** During a redrive SQS sends to the original queue with the operator's permissions. */
  private static PolicyStatement giveBack(List<RedrivableQueue> queues) {
    return allow(
        arns(queues.stream().map(RedrivableQueue::queue)),
        "sqs:SendMessage",
        "sqs:GetQueueAttributes");
  }

  private static PolicyStatement lookUp(DeliveriesTable deliveries) {
    return allow(
        List.of(deliveries.arn()),
        "dynamodb:Query",
        "dynamodb:GetItem",
        "dynamodb:BatchGetItem",
        "dynamodb:DescribeTable");
  }

  private static PolicyStatement desk(DeliveriesTable deliveries) {
    return allow(List.of(deliveries.deskArn()), "dynamodb:Query");
  }

  private static PolicyStatement list() {
    return allow(List.of("*"), "sqs:ListQueues", "dynamodb:ListTables");
  }

  private static List<String> arns(Stream<Queue> queues) {
    return queues.map(Queue::getQueueArn).toList();
  }

  private static PolicyStatement allow(List<String> resources, String... actions) {
    return PolicyStatement.Builder.create().actions(List.of(actions)).resources(resources).build();
  }
}
