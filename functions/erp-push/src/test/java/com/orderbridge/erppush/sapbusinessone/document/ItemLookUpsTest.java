package com.orderbridge.erppush.sapbusinessone.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.step.Step;
import com.orderbridge.erppush.sapbusinessone.settings.ItemSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ItemLookUpsTest {
  @Test
  void ofItemsThatDifferInCaseAloneEachIsItsOwn() {
    assertEquals(
        Step.of(Map.of("abc", "abc", "ABC", "ABC")), resolved(Set.of("abc", "ABC"), "ABC", "abc"));
  }

  @Test
  void aDatabaseThatIgnoresCaseHasFoundTheItemInAnotherOne() {
    assertEquals(Step.of(Map.of("abc", "ABC")), resolved(Set.of("abc"), "ABC"));
  }

  private static Step<Map<String, String>> resolved(Set<String> names, String... codes) {
    var list = JsonNodeFactory.instance.arrayNode();
    for (var code : codes) {
      list.addObject().put("ItemCode", code);
    }
    var settings = new ItemSettings("ItemCode", Set.of(), Optional.empty());
    return new ItemLookUps(settings, names, "2026-06-01").resolve(List.<JsonNode>of(list));
  }
}
