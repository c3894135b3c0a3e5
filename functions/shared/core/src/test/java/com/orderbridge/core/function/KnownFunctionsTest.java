package com.orderbridge.core.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.BridgeReader;
import com.orderbridge.core.config.BridgeReader.BridgeRead;
import com.orderbridge.core.config.TargetConfig;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownFunctionsTest {
  private static final SystemDescriptor LEDGER =
      new SystemDescriptor("ledger", true, 8, OptionalInt.of(5));
  private static final SystemDescriptor ABACUS = new SystemDescriptor("abacus", false, 3);
  private static final FunctionDescriptor ERPS =
      new FunctionDescriptor("erp-push", "com.example.ErpPush", List.of(LEDGER, ABACUS));
  private static final FunctionDescriptor CARTS =
      new FunctionDescriptor(
          "cart-delete", "com.example.Carts", List.of(new SystemDescriptor("shop", false, 5)));

  private final KnownFunctions functions = new KnownFunctions(List.of(ERPS, CARTS));

  @ParameterizedTest
  @CsvSource({
    "erp-push,",
    "fax, 'must be one of cart-delete, erp-push, not fax'",
    "cart-delte, 'must be one of cart-delete, erp-push, not cart-delte; did you mean cart-delete?'"
  })
  void saysWhichFunctionsAreKnownWhereOneIsNot(String function, String problem) {
    var said = Optional.ofNullable(problem).map(it -> "targets.erp.function " + it);

    assertEquals(said, functions.problem(target(function, "ledger", "")));
  }

  @Test
  void saysThatNoFunctionIsFound() {
    assertEquals(
        Optional.of(
            "targets.erp.function is fax, but no function that delivers was found: build the"
                + " functions first"),
        new KnownFunctions(List.of()).problem(target("fax", "ledger", "")));
  }

  @Test
  void aTargetIsTheSystemThatItNames() {
    assertEquals(Optional.of(LEDGER), functions.systemOf(target("erp-push", "ledger", "")));
    assertEquals(Optional.of(ABACUS), functions.systemOf(target("erp-push", "abacus", "")));
    assertEquals(Optional.empty(), functions.systemOf(target("erp-push", "other", "")));
    assertEquals(Optional.empty(), functions.systemOf(target("fax", "ledger", "")));
  }

  @Test
  void whereAFunctionServesOneSystemNobodyNeedsToNameIt() {
    assertEquals(
        Optional.of("shop"),
        functions.systemOf(target("cart-delete", "carts", "")).map(SystemDescriptor::name));
  }

  @ParameterizedTest
  @CsvSource({
    "erp-push,    ledger, 162",
    "erp-push,    abacus,  62",
    "erp-push,    other,  162",
    "cart-delete, any,    102"
  })
  void aFunctionHasTheTimeThatTheCallsOfItsSystemNeed(String function, String system, long time) {
    var times = functions.times(target(function, system, ""));

    assertEquals(Duration.ofSeconds(time), times.function());
    assertEquals(
        Duration.ofSeconds(30),
        functions.times(target(function, system, "\"functionTimeout\": \"30s\",")).function());
  }

  @Test
  void onlyASystemThatMapsNeedsMappings() {
    assertTrue(ERPS.maps(target("erp-push", "ledger", "")));
    assertFalse(ERPS.maps(target("erp-push", "abacus", "")));
    assertFalse(CARTS.maps(target("cart-delete", "any", "")));
  }

  @Test
  void hasNoTimesForAFunctionThatIsNotKnown() {
    var target = target("fax", "ledger", "");

    assertThrows(IllegalArgumentException.class, () -> functions.times(target));
  }

  @Test
  void aDescriptorIsWhole() {
    var none = List.<SystemDescriptor>of();

    assertThrows(IllegalArgumentException.class, () -> new FunctionDescriptor("fax", "Fax", none));
    assertThrows(IllegalArgumentException.class, () -> new SystemDescriptor("../fax", true, 1));
    assertThrows(IllegalArgumentException.class, () -> new SystemDescriptor("fax", true, 0));
  }

  private static TargetConfig target(String function, String system, String more) {
    return Objects.requireNonNull(bridge(function, system, more).targets().get("erp"));
  }

  private static Bridge bridge(String function, String system, String more) {
    var json =
        """
        {"stage": "test", "sources": {}, "routes": [],
         "targets": {"erp": {"function": "%s", "system": "%s", %s "settings": {}}}}\
        """
            .formatted(function, system, more);
    var read = BridgeReader.read("bridge.json", json.getBytes(UTF_8));
    return assertInstanceOf(BridgeRead.Valid.class, read, read.toString()).bridge();
  }
}
