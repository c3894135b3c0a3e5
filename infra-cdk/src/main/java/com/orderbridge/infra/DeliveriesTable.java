package com.orderbridge.infra;

import com.orderbridge.infra.stage.Stage;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.constructs.Construct;

/**
 * The stories of all orders at all targets. An order is looked up by the table's own key: whoever
 * asks for a subject gets its story at every target, and no index is needed for that.
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
  }

  String name() {
    return table.getTableName();
  }

  String arn() {
    return table.getTableArn();
  }

  private static Attribute text(String name) {
    return Attribute.builder().name(name).type(AttributeType.STRING).build();
  }

  private static PointInTimeRecoverySpecification recovery() {
    return PointInTimeRecoverySpecification.builder().pointInTimeRecoveryEnabled(true).build();
  }
}
