package com.orderbridge.infra.order;

import com.orderbridge.infra.function.JavaFunction;
import com.orderbridge.infra.resource.Accepted;
import com.orderbridge.infra.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.amazon.awscdk.services.sns.subscriptions.UrlSubscription;
import software.constructs.Construct;

/**
 * The people who are told, as topics: one for operations, one for those who know the articles, and,
 * if the stage names somebody, one for accounting. The topics have a key of our own, because
 * CloudWatch's alarms may not use SNS's own key.
 */
public final class Audiences extends Construct {
  private final Key key;
  private final Topic operations;
  private final Topic catalog;
  private final Optional<Topic> accounting;

  public Audiences(Construct scope, Stage stage) {
    super(scope, "audiences");
    this.key = key();
    this.operations = topic("operations", stage);
    this.catalog = topic("catalog", stage);
    this.accounting =
        stage.bridge().audiences().getOrDefault("accounting", List.of()).isEmpty()
            ? Optional.empty()
            : Optional.of(topic("accounting", stage));
    operations.addToResourcePolicy(alarms("sns:Publish", operations.getTopicArn()));
  }

  public Topic operations() {
    return operations;
  }

  /** Lets a function send to all topics. */
  void letTell(JavaFunction function) {
    function.allow(
        List.of("sns:Publish"),
        Stream.concat(Stream.of(operations, catalog), accounting.stream())
            .map(Topic::getTopicArn)
            .toArray(String[]::new));
    function.allow(List.of("kms:Decrypt", "kms:GenerateDataKey"), key.getKeyArn());
  }

  Topic catalog() {
    return catalog;
  }

  /**
   * Returns accounting's topic. Empty if the stage names nobody; operations are then told instead.
   */
  Optional<Topic> accounting() {
    return accounting;
  }

  private Key key() {
    var made =
        Key.Builder.create(this, "key")
            .description("Order Bridge: what operations and the catalog team are told")
            .enableKeyRotation(true)
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    made.addToResourcePolicy(alarms("kms:Decrypt", "*"));
    made.addToResourcePolicy(alarms("kms:GenerateDataKey", "*"));
    return made;
  }

  /**
   * Lets an alarm of this account use the key. (In a key's own policy {@code *} means that key.)
   */
  private PolicyStatement alarms(String action, String resource) {
    return PolicyStatement.Builder.create()
        .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
        .actions(List.of(action))
        .resources(List.of(resource))
        .conditions(
            Map.of("StringEquals", Map.of("aws:SourceAccount", Stack.of(this).getAccount())))
        .build();
  }

  private Topic topic(String audience, Stage stage) {
    var topic =
        Topic.Builder.create(this, audience)
            .topicName(stage.names().topic(audience))
            .masterKey(key)
            .enforceSsl(true)
            .build();
    stage.bridge().audiences().getOrDefault(audience, List.of()).forEach(it -> tell(topic, it));
    Accepted.finding(
        topic,
        "Serverless-SNSRedrivePolicy",
        "A notice that does not arrive loses no order: the alarm and the DLQ stay as they are.");
    return topic;
  }

  /** Subscribes somebody. They have to confirm it once, with the link in the first mail. */
  private static void tell(Topic topic, String subscriber) {
    topic.addSubscription(
        subscriber.startsWith("https://")
            ? new UrlSubscription(subscriber)
            : new EmailSubscription(subscriber));
  }
}
