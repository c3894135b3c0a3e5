package com.orderbridge.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.infra.stage.StageOnDisk;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change of the configuration makes new versions only of the functions that read it. */
final class VersionsTest {
  private static final String READER = "\"reader\": \"zephyrcart\"";

  /**
   * The second stage is in another folder and made at another time. The hashes of the assets are in
   * the template.
   */
  @Test
  void theSameStageGivesTheSameTemplate() {
    var again = Synthesised.of(stage().stage());

    assertEquals(Synthesised.USUAL.template(), again.template());
  }

  @Test
  void changeOfATargetsMappingMakesANewVersionOfItsFunctionAndNothingElse() {
    var changed = Synthesised.of(stage().mapping(StageOnDisk.MAPPING, "{}").stage());

    assertEquals(Set.copyOf(version("businesscentral")), changes(changed));
  }

  @Test
  void changeOfATargetsSettingsMakesANewVersionOfItsFunctionAndNothingElse() {
    var changed =
        Synthesised.of(stage().bridge("\"settings\": {}", "\"settings\": {\"a\": 1}").stage());

    assertEquals(Set.copyOf(version("businesscentral")), changes(changed));
  }

  @Test
  void rulesOfASourceAreOnlyTheReceivers() {
    var changed =
        Synthesised.of(stage().bridge(READER, READER + ", \"removed\": [\"iban\"]").stage());

    assertEquals(of("receiver", "reread"), changes(changed));
  }

  @Test
  void whatASourcesDocumentsAreCalledIsItsTargetsToo() {
    var prefixed = READER + ", \"referencePrefix\": \"ZC-\"";
    var changed = Synthesised.of(stage().bridge(READER, prefixed).stage());

    assertEquals(of("receiver", "reread", "businesscentral"), changes(changed));
  }

  @Test
  void anotherTargetChangesNoFunctionOfTheOthers() {
    var more = Synthesised.of(withAnotherTarget().stage());

    assertTrue(functions(more).size() > functions(Synthesised.USUAL).size());
    for (var target : List.of("businesscentral", "hybriscartdelete")) {
      assertEquals(resources(Synthesised.USUAL, target), resources(more, target));
    }
  }

  @Test
  void anotherTargetIsNewsForTheReceiver() {
    var changes = changes(Synthesised.of(withAnotherTarget().stage()));

    assertTrue(changes.containsAll(of("receiver", "reread")), changes::toString);
  }

  private static StageOnDisk withAnotherTarget() {
    return stage()
        .bridge("\"targets\": {", "\"targets\": { \"another\": { \"function\": \"erp-push\" },")
        .bridge("\"to\": [\"business-central\"]", "\"to\": [\"business-central\", \"another\"]")
        .mapping("zephyrcart.order.created.another.jsonata", "{}");
  }

  @Test
  void changeOfTheConfigurationChangesNoCode() {
    var changed = Synthesised.of(stage().mapping(StageOnDisk.MAPPING, "{}").stage());

    assertEquals(functions(Synthesised.USUAL), functions(changed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"receiver", "reread", "businesscentral", "hybriscartdelete"})
  void aliasServesTheNewVersion(String function) {
    var before = served(Synthesised.USUAL, function);
    var after = served(Synthesised.of(changedForAll().stage()), function);

    assertNotEquals(before, after);
  }

  private static StageOnDisk changedForAll() {
    return stage()
        .bridge(READER, READER + ", \"removed\": [\"iban\"]")
        .bridge("\"settings\": {}", "\"settings\": {\"a\": 1}")
        .bridge("\"requestTimeout\": \"5s\"", "\"requestTimeout\": \"4s\"");
  }

  private static String served(Synthesised stack, String function) {
    return resources(stack, function + "functionlive").values().stream()
        .filter(it -> it.path("Type").asText().equals("AWS::Lambda::Alias"))
        .map(it -> it.at("/Properties/FunctionVersion/Fn::GetAtt/0").asText())
        .findAny()
        .orElseThrow();
  }

  private static StageOnDisk stage() {
    return new StageOnDisk(Synthesised.temporary());
  }

  private static Set<String> of(String... functions) {
    return List.of(functions).stream()
        .flatMap(it -> version(it).stream())
        .collect(Collectors.toSet());
  }

  /** Returns what changes of a function with its configuration, with names without CDK's hashes. */
  private static List<String> version(String function) {
    var name = function + "function" + function;
    return List.of(name + "configuration", name + "CurrentVersion", function + "functionlive");
  }

  /** Returns the resources that were changed, added or removed. */
  private static Set<String> changes(Synthesised changed) {
    var before = resources(Synthesised.USUAL, "");
    var after = resources(changed, "");
    var ids = new HashSet<>(before.keySet());
    ids.addAll(after.keySet());
    return ids.stream()
        .filter(it -> !Objects.equals(before.get(it), after.get(it)))
        .map(it -> it.replaceFirst("[0-9A-F]{8}([0-9a-f]{32})?$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, JsonNode> resources(Synthesised stack, String prefix) {
    var resources = new TreeMap<String, JsonNode>();
    stack
        .template()
        .path("Resources")
        .propertyStream()
        .filter(it -> it.getKey().startsWith(prefix))
        .forEach(it -> resources.put(it.getKey(), it.getValue()));
    return resources;
  }

  private static Map<String, JsonNode> functions(Synthesised stack) {
    return stack.all("AWS::Lambda::Function").stream()
        .map(it -> it.path("Properties"))
        .collect(Collectors.toMap(it -> it.path("FunctionName").asText(), it -> it.path("Code")));
  }
}
