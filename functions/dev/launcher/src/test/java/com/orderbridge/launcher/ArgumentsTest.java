package com.orderbridge.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.launcher.CommandLine.Explain;
import com.orderbridge.launcher.CommandLine.Start;
import com.orderbridge.launcher.CommandLine.Wrong;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type after {@code ./bridge}. */
class ArgumentsTest {
  @Test
  void aValueFollowsItsOptionOrIsJoinedWithIt() {
    var settings = Map.of("stage", "prod", "order", "order_1=2");
    assertEquals(settings, settings("inspect", "--stage", "prod", "--order=order_1=2"));
  }

  @Test
  void optionsBecomeThePropertiesThatTheCommandReads() {
    assertEquals(Map.of("local.port.sqs", "1"), settings("inspect", "--port.sqs", "1"));
    assertEquals(
        Map.of("local.port.receiver", "8081", "local.clock", "-PT2S", "local.once", "true"),
        settings("local", "--port.receiver=8081", "--clock", "-PT2S", "--once"));
    assertEquals(Map.of("soak.seed", "7"), settings("soak", "--seed", "7"));
  }

  @Test
  void aPropertysWholeNameIsTakenToo() {
    assertEquals(Map.of("local.once", "false"), settings("local", "--local.once=false"));
  }

  @Test
  void theLastOfTwoValuesCounts() {
    assertEquals(Map.of("order", "b"), settings("inspect", "--order=a", "--order=b"));
  }

  @Test
  void anUnknownOptionIsToldWithTheNearestOne() {
    assertEquals(
        "no option of inspect is named --odrer; did you mean --order?",
        wrong("inspect", "--odrer", "1"));
    assertEquals(
        "no option of local is named --port.receivr; did you mean --port.receiver?",
        wrong("local", "--port.receivr=1"));
  }

  @Test
  void anUnknownCommandIsToldWithTheKnownOnes() {
    assertEquals(
        "no command is named inspekt; use one of local, send, dry-run, inspect, desk, order,"
            + " check-live, soak, guard, import; did you mean inspect?",
        wrong("inspekt"));
  }

  @Test
  void aMissingValueIsTold() {
    var told = "--order needs a value: --order <id> (see ./bridge inspect --help)";
    assertEquals(told, wrong("inspect", "--order"));
    assertEquals(told, wrong("inspect", "--order="));
    assertEquals(told, wrong("inspect", "--order", "--stage", "prod"));
  }

  @Test
  void aWordWithoutDashesIsNoOption() {
    assertEquals(
        "prod is not an option: options begin with -- (see ./bridge inspect --help)",
        wrong("inspect", "prod"));
  }

  @Test
  void theOneArgumentOfACommandIsTypedWithoutDashes() {
    var settings = Map.of("subject", "order_1", "json", "true");
    assertEquals(settings, settings("order", "order_1", "--json"));
    assertEquals(settings, settings("order", "--json", "order_1"));
    assertEquals(
        "order_2 is one too many: there is order_1 already (see ./bridge order --help)",
        wrong("order", "order_1", "order_2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "help", ""})
  void helpOfAllIsShownToWhoAsksNothingElse(String asked) {
    var arguments = asked.isEmpty() ? List.<String>of() : List.of(asked);
    assertEquals(new Explain(Help.overall()), Arguments.read(arguments, Commands.all()));
  }

  @ParameterizedTest
  @CsvSource({"local, --once", "send, --event", "guard, --stage"})
  void helpOfACommandIsShownWhereverItIsAskedFor(String command, String option) {
    var asked = Arguments.read(List.of(command, option, "--help"), Commands.all());
    assertTrue(
        assertInstanceOf(Explain.class, asked).help().text().contains("./bridge " + command));
  }

  private static Map<String, String> settings(String... arguments) {
    var read = Arguments.read(List.of(arguments), Commands.all());
    return assertInstanceOf(Start.class, read, read.toString()).settings();
  }

  private static String wrong(String... arguments) {
    var read = Arguments.read(List.of(arguments), Commands.all());
    return assertInstanceOf(Wrong.class, read, read.toString()).why();
  }
}
