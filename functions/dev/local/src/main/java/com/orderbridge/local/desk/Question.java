package com.orderbridge.local.desk;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.delivery.story.Trouble;
import com.orderbridge.local.inspect.InspectedStage;
import com.orderbridge.local.stage.MisuseException;
import com.orderbridge.local.stage.StartupException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** What a person wants to see of the desk. */
record Question(
    List<String> targets,
    Optional<ShownState> state,
    Optional<String> code,
    Optional<String> source) {
  Question {
    targets = List.copyOf(targets);
  }

  /**
   * Reads the options.
   *
   * @throws MisuseException if there is no such state
   * @throws StartupException if the stage has no such target or source
   */
  static Question of(Bridge bridge, Properties properties) {
    var state = InspectedStage.text(properties, "state").map(Question::state);
    var targets = bridge.targets().keySet();
    var target = InspectedStage.text(properties, "target").map(it -> known("target", it, targets));
    var sources = bridge.sources().keySet();
    var source = InspectedStage.text(properties, "source").map(it -> known("source", it, sources));
    return new Question(
        target.map(List::of).orElseGet(() -> targets.stream().sorted().toList()),
        state,
        InspectedStage.text(properties, "code"),
        source);
  }

  private static ShownState state(String text) {
    return Stream.of(ShownState.values())
        .filter(it -> it.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new MisuseException(
                    "-Dstate is %s; known are %s".formatted(text, List.of(ShownState.values()))));
  }

  private static String known(String option, String name, Collection<String> known) {
    if (!known.contains(name)) {
      throw new StartupException(
          "-D%s: the stage has no %s; it has %s"
              .formatted(option, name, known.stream().sorted().toList()));
    }
    return name;
  }

  /** Returns which lists of the desk can have what is asked for. */
  List<Trouble.State> places() {
    return state.map(ShownState::places).orElseGet(() -> List.of(Trouble.State.values()));
  }

  /** Tells whether a delivery is asked for. */
  boolean asksFor(Shown shown) {
    return state.filter(it -> it != shown.state()).isEmpty()
        && code.filter(it -> !it.equalsIgnoreCase(shown.code())).isEmpty()
        && source.filter(it -> !it.equals(shown.key().source())).isEmpty();
  }
}
