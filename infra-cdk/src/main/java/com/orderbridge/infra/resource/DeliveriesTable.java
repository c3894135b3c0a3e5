package com.orderbridge.infra.resource;

import com.orderbridge.core.table.DeskIndex;
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
 * The table with the stories of all orders at all targets. Its partition key is the sender's order
 * id, because that is what people know: one query returns the whole story. Its only index holds the
 * orders in trouble; an order that goes straight through writes nothing to it.
 */
public final class DeliveriesTable extends Construct {
  private final Table table;

  public DeliveriesTable(Construct scope, Stage stage) {
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
            .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
            .build();
    table.addGlobalSecondaryIndex(desk());
  }

  private static GlobalSecondaryIndexProps desk() {
    return GlobalSecondaryIndexProps.builder()
        .indexName(DeskIndex.NAME)
        .partitionKey(text(DeskIndex.PLACE))
        .sortKey(Attribute.builder().name(DeskIndex.SINCE).type(AttributeType.NUMBER).build())
        .projectionType(ProjectionType.INCLUDE)
        .nonKeyAttributes(DeskIndex.INCLUDED)
        .build();
  }

  public String name() {
    return table.getTableName();
  }

  public String arn() {
    return table.getTableArn();
  }

  /** Returns the index that holds the orders in trouble. */
  public String deskArn() {
    return arn() + "/index/" + DeskIndex.NAME;
  }

  private static Attribute text(String name) {
    return Attribute.builder().name(name).type(AttributeType.STRING).build();
  }

  private static PointInTimeRecoverySpecification recovery() {
    return PointInTimeRecoverySpecification.builder().pointInTimeRecoveryEnabled(true).build();
  }
}
