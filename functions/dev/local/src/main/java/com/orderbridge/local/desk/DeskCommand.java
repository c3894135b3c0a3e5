package com.orderbridge.local.desk;

import com.orderbridge.aws.dynamodb.DynamoDbDesk;
import com.orderbridge.local.inspect.InspectedStage;
import com.orderbridge.local.stage.BridgeCommand;
import com.orderbridge.local.stage.StartupException;
import java.nio.file.Path;
import java.util.Properties;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * Prints the orders in trouble of a stage: {@code -Dstage}, {@code -Dtarget}, {@code -Dstate},
 * {@code -Dcode}, {@code -Dsource}, {@code -Djson}. Only reads.
 */
public final class DeskCommand implements BridgeCommand {
  @Override
  public String name() {
    return "desk";
  }

  @Override
  public boolean run(Path repository) {
    System.out.println(text(repository, System.getProperties()));
    return true;
  }

  /** Returns what is printed. */
  static String text(Path repository, Properties properties) {
    var stage = InspectedStage.of(repository, properties);
    var question = Question.of(stage.bridge(), properties);
    var answer = answer(stage, question);
    if (InspectedStage.text(properties, "json").isPresent()) {
      return answer.json();
    }
    return answer.deliveries().isEmpty() ? "nothing is on the desk" : answer.table();
  }

  private static DeliveryList answer(InspectedStage stage, Question question) {
    var table = stage.bridge().names().deliveries();
    try (var dynamoDb = stage.clients().dynamoDb()) {
      return new DeliveryList(new DeskReader(new DynamoDbDesk(dynamoDb, table)).troubles(question));
    } catch (DynamoDbException e) {
      if (String.valueOf(e.getMessage()).contains("index")) {
        throw new StartupException(
            "the table %s has no index to read: deploy this release to the stage, and wait until DynamoDB has built the index (%s)"
                .formatted(table, e.awsErrorDetails().errorMessage()));
      }
      throw e;
    }
  }
}
