package com.orderbridge.infra.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.infra.Synthesised;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class PingTest {
  private final Synthesised stack = Synthesised.USUAL;

  @Test
  void callsEveryAliasOnceADay() {
    var called =
        rules().stream()
            .map(it -> it.at("/Targets/0/Arn/Ref").asText())
            .collect(Collectors.toSet());
    var aliases =
        stack.all("AWS::Lambda::Alias").stream().map(stack::idOf).collect(Collectors.toSet());

    assertEquals(aliases, called);
    rules().forEach(it -> assertEquals("rate(1 day)", it.path("ScheduleExpression").asText()));
  }

  @Test
  void sendsWhatIsAnsweredWithoutDoingAnything() {
    var inputs = rules().stream().map(it -> it.at("/Targets/0/Input").asText()).sorted().toList();

    assertEquals(
        List.of(Ping.EMPTY_BATCH, Ping.EMPTY_BATCH, Ping.EMPTY_BATCH, Ping.NO_ROUTE), inputs);
    assertEquals("GET", read(Ping.NO_ROUTE).at("/requestContext/http/method").asText());
    assertEquals(0, read(Ping.EMPTY_BATCH).path("Records").size());
  }

  private static JsonNode read(String json) {
    return ((Parsed.Tree) Json.read(json)).node();
  }

  private List<JsonNode> rules() {
    return stack.all("AWS::Events::Rule").stream().map(it -> it.path("Properties")).toList();
  }
}
