package com.orderbridge.infra;

import com.orderbridge.core.config.Names;
import com.orderbridge.infra.stage.Stage;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.constructs.Construct;

/**
 * The stories of all orders at all targets: whoever asks for a subject gets its story at every
 * target. People know an order by its id alone, without its source: for them there is an index,
 * which holds keys only, so that it costs one write per story and none per attempt.
 */
final class DeliveriesTable extends Construct {
  private final Table table;

  DeliveriesTable(Construct scope, Stage stage) {
    super(scope, "deliveries");
    this.table =
        Table.Builder.create(this, "table")
            .tableName(stage.names().deliveries())
            .partitionKey(text("subject"))
            .sortKey(text("target"))
            .timeToLiveAttribute("expiresAt")
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .encryption(TableEncryption.AWS_MANAGED)
            .pointInTimeRecoverySpecification(recovery())
            .deletionProtection(stage.deployment().protection())
            .removalPolicy(RemovalPolicy.RETAIN)
            .build();
    table.addGlobalSecondaryIndex(
        GlobalSecondaryIndexProps.builder()
            .indexName(Names.BY_ORDER)
            .partitionKey(text("orderId"))
            .projectionType(ProjectionType.KEYS_ONLY)
            .build());
  }

  String name() {
    return table.getTableName();
  }

  String arn() {
    return table.getTableArn();
  }

  String indexArn() {
    return table.getTableArn() + "/index/" + Names.BY_ORDER;
  }

  private static Attribute text(String name) {
    return Attribute.builder().name(name).type(AttributeType.STRING).build();
  }

  private static PointInTimeRecoverySpecification recovery() {
    return PointInTimeRecoverySpecification.builder().pointInTimeRecoveryEnabled(true).build();
  }
}
