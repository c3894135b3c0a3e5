package com.orderbridge.aws.dynamodb;

import com.orderbridge.delivery.story.DeliveryKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** A conditional update of a story's item, put together piece by piece. For one thread. */
final class ItemUpdate {
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();
  private final List<String> sets = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();
  private final List<String> removes = new ArrayList<>();
  private ReturnValue returned = ReturnValue.ALL_OLD;

  /** Names an attribute whose name an expression cannot contain. */
  ItemUpdate name(String placeholder, String name) {
    names.put(placeholder, name);
    return this;
  }

  ItemUpdate value(String placeholder, AttributeValue value) {
    values.put(placeholder, value);
    return this;
  }

  ItemUpdate set(String assignment) {
    sets.add(assignment);
    return this;
  }

  ItemUpdate remove(String attributes) {
    removes.add(attributes);
    return this;
  }

  ItemUpdate when(String condition) {
    conditions.add(condition);
    return this;
  }

  /**
   * Adds the condition that an attribute has the value that was found, or is still absent.
   *
   * @param attribute the placeholder of its name
   */
  ItemUpdate whenAsIn(Map<String, AttributeValue> item, String attribute) {
    return whenAsIn(item, attribute, attribute);
  }

  /**
   * Adds the same condition for an attribute within a map.
   *
   * @param path the path of the attribute in placeholders
   */
  ItemUpdate whenAsIn(Map<String, AttributeValue> map, String attribute, String path) {
    var seen = map.get(names.get(attribute));
    if (seen == null) {
      return when("attribute_not_exists(" + path + ")");
    }
    var placeholder = ":seen" + values.size();
    return value(placeholder, seen).when(path + " = " + placeholder);
  }

  /** Returns nothing of the item, because nobody asks for it. */
  ItemUpdate silently() {
    returned = ReturnValue.NONE;
    return this;
  }

  private String removal() {
    return removes.isEmpty() ? "" : " REMOVE " + String.join(", ", removes);
  }

  /** Returns the item as it was before, whether or not the condition holds. */
  UpdateItemRequest of(String table, DeliveryKey key) {
    return UpdateItemRequest.builder()
        .tableName(table)
        .key(StoryKey.of(key))
        .updateExpression("SET " + String.join(", ", sets) + removal())
        .conditionExpression(String.join(" AND ", conditions))
        .expressionAttributeNames(names)
        .expressionAttributeValues(values)
        .returnValues(returned)
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
        .build();
  }
}
