package com.orderbridge.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.infra.stage.StageOnDisk;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class VersionsTest {
  private static Synthesised changed = Synthesised.USUAL;

  @BeforeAll
  static void changesAMapping() {
    var stage = new StageOnDisk(Synthesised.temporary()).mapping(StageOnDisk.MAPPING, "{}");
    changed = Synthesised.of(stage.stage());
  }

  @Test
  void changeOfAMappingMakesOneNewVersionOfEveryFunction() {
    assertEquals(4, ids(changed, "AWS::Lambda::Version").size());
    assertTrue(
        Collections.disjoint(
            ids(Synthesised.USUAL, "AWS::Lambda::Version"), ids(changed, "AWS::Lambda::Version")));
  }

  /** From another folder, at another time: the assets' hashes are in the template. */
  @Test
  void theSameStageGivesTheSameTemplate() {
    var again = Synthesised.of(new StageOnDisk(Synthesised.temporary()).stage());

    assertEquals(Synthesised.USUAL.template(), again.template());
  }

  @Test
  void changeOfAMappingChangesTheLayer() {
    assertNotEquals(layer(Synthesised.USUAL), layer(changed));
  }

  private static JsonNode layer(Synthesised stack) {
    return stack.all("AWS::Lambda::LayerVersion").getFirst().at("/Properties/Content");
  }

  @Test
  void changeOfAMappingChangesNoCode() {
    assertEquals(codes(Synthesised.USUAL), codes(changed));
  }

  @Test
  void aliasServesTheNewVersion() {
    var served =
        changed.all("AWS::Lambda::Alias").stream()
            .map(it -> it.at("/Properties/FunctionVersion/Fn::GetAtt/0").asText())
            .collect(Collectors.toSet());

    assertEquals(ids(changed, "AWS::Lambda::Version"), served);
  }

  private static Set<String> ids(Synthesised stack, String type) {
    return stack.all(type).stream().map(stack::idOf).collect(Collectors.toSet());
  }

  private static Map<String, JsonNode> codes(Synthesised stack) {
    return stack.all("AWS::Lambda::Function").stream()
        .map(it -> it.path("Properties"))
        .collect(Collectors.toMap(it -> it.path("FunctionName").asText(), it -> it.path("Code")));
  }
}
