package com.orderbridge.local.desk;

import com.orderbridge.aws.dynamodb.DynamoDbDesk;
import com.orderbridge.local.inspect.InspectedStage;
import com.orderbridge.local.stage.BridgeCommand;
import com.orderbridge.local.stage.MisuseException;
import com.orderbridge.local.stage.StartupException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Prints the deliveries of one order at all targets: {@code -Dstage}, {@code -Dsubject}, {@code
 * -Djson}. Only reads.
 */
public final class OrderCommand implements BridgeCommand {
  @Override
  public String name() {
    return "order";
  }

  @Override
  public boolean run(Path repository) {
    System.out.println(text(repository, System.getProperties()));
    return true;
  }

  /** Returns what is printed. */
  static String text(Path repository, Properties properties) {
    var subject =
        InspectedStage.text(properties, "subject")
            .orElseThrow(() -> new MisuseException("-Dsubject=<the sender's order id> is missing"));
    var answer = answer(InspectedStage.of(repository, properties), subject);
    if (answer.deliveries().isEmpty()) {
      throw new StartupException("the table has no order " + subject);
    }
    return InspectedStage.text(properties, "json").isPresent() ? answer.json() : answer.table();
  }

  private static DeliveryList answer(InspectedStage stage, String subject) {
    try (var dynamoDb = stage.clients().dynamoDb()) {
      var desk = new DynamoDbDesk(dynamoDb, stage.bridge().names().deliveries());
      return new DeliveryList(new DeskReader(desk).order(subject));
    }
  }
}
