package com.orderbridge.receiver;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.ConfigurationException;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.function.StageCheck;
import com.orderbridge.intake.Sender;
import com.orderbridge.intake.Senders;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Checks that the receiver knows the reader and the signature scheme of every source of a stage.
 */
public final class ReceiverStageCheck implements StageCheck {
  @Override
  public List<String> problems(Bridge bridge) {
    return bridge.sources().values().stream()
        .flatMap(
            it ->
                Stream.of(
                    problems(it, Sources::senderOf),
                    problems(it, Sources::schemeOf),
                    organizationProblems(it),
                    topicProblems(it)))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> organizationProblems(Source source) {
    return source.rules().organization().isEmpty() || is(source, Sender::namesOrganization)
        ? List.of()
        : List.of(
            "sources.%s.organization cannot be checked: bodies of %s name none"
                .formatted(source.name(), source.reader()));
  }

  private static List<String> topicProblems(Source source) {
    return !source.mayShareSecrets()
        ? List.of()
        : source.secrets().stream()
            .map(it -> it.topic().orElse("its only secret"))
            .filter(it -> !is(source, sender -> sender.tellsApart(it)))
            .map(it -> notToldApart(source, it))
            .toList();
  }

  private static boolean is(Source source, Predicate<Sender> what) {
    return Senders.of(source).filter(what).isPresent();
  }

  private static String notToldApart(Source source, String topic) {
    return "sources.%s.topicsTold cannot be BY_HEADER_AND_STATUS: no status tells %s apart"
        .formatted(source.name(), topic);
  }

  private static List<String> problems(Source source, Consumer<Source> needed) {
    try {
      needed.accept(source);
      return List.of();
    } catch (ConfigurationException e) {
      return e.problems();
    }
  }
}
