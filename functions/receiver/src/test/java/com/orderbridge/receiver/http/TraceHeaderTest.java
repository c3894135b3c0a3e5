package com.orderbridge.receiver.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceHeaderTest {
  private static final String ROOT = "Root=1-5759e988-bd862e3fe1be46a994272793";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";Parent=53995c3f42cd8ad8",
        ";Parent=53995c3f42cd8ad8;Sampled=1",
        ";Sampled=?",
        ";Sampled=0"
      })
  void whatXRayWritesGoesOn(String behind) {
    assertEquals(Optional.of(ROOT + behind), TraceHeader.checked(ROOT + behind));
  }

  @Test
  void whatATraceWentThroughGoesNoFurther() {
    var self = ROOT.replace("Root", "Self");
    var header = self + "; " + ROOT + ";Sampled=1;Lineage=2:a87bd80c:1|68fd508a:5";
    assertEquals(Optional.of(ROOT + ";Sampled=1"), TraceHeader.checked(header));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Root",
        "Root=1",
        "Root=2-5759e988-bd862e3fe1be46a994272793",
        "Root=1-5759e98-bd862e3fe1be46a994272793",
        "Root=1-5759e988-bd862e3fe1be46a99427279g",
        "Parent=53995c3f42cd8ad8",
        "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=yes",
        "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=1",
        "Root=1-5759e988-bd862e3fe1be46a994272793;",
        "Root=1-5759e988-bd862e3fe1be46a994272793;Mallory=here",
        "Root=1-5759e988-bd862e3fe1be46a994272793;Root=1-5759e988-bd862e3fe1be46a994272793",
        "Root=1-5759e988-bd862e3fe1be46a994272793\\n;Sampled=1",
        "Root=1-5759e988-bd862e3fe1be46a994272793,Root=1-5759e988-bd862e3fe1be46a994272793"
      })
  void anythingElseGoesNowhere(String header) {
    assertEquals(Optional.empty(), TraceHeader.checked(header));
  }

  @Test
  void norDoesAnythingLong() {
    assertEquals(Optional.empty(), TraceHeader.checked(ROOT + ";Lineage=" + "1:".repeat(50_000)));
  }
}
