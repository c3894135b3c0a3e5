package com.orderbridge.local.run;

import com.orderbridge.core.config.Source;
import com.orderbridge.local.send.Expectation;
import com.orderbridge.local.send.Sample;
import com.orderbridge.local.send.Sender;
import com.orderbridge.local.stage.Ports;
import com.orderbridge.local.stage.StartupException;
import com.orderbridge.signing.SignatureSchemes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends every sample once, and reports what happened to it. */
final class FirstRun {
  /**
   * A line of the table.
   *
   * @param asExpected whether the sample ended as its file says
   */
  record Row(
      String event,
      String answer,
      String target,
      String outcome,
      String reference,
      boolean asExpected) {}

  private final LocalBridge bridge;
  private final Outcomes outcomes;
  private final Map<String, String> secrets;
  private int parked;

  FirstRun(LocalBridge bridge) {
    this.bridge = bridge;
    this.outcomes = new Outcomes(bridge.stage());
    this.secrets = bridge.stage().secrets();
  }

  private record Sent(Sample sample, Expectation expected, Sender.Answered answered) {}

  /**
   * Sends all samples before it waits for the first end, because some wait for others that come
   * later.
   */
  List<Row> send(Path events) throws IOException, InterruptedException {
    var sent = new ArrayList<Sent>();
    try (var sender = new Sender()) {
      for (var sample : Sample.in(events)) {
        sent.add(send(sample, sender));
      }
    }
    return sent.stream().flatMap(it -> rows(it).stream()).toList();
  }

  private Sent send(Sample sample, Sender sender) throws IOException, InterruptedException {
    var expected =
        sample
            .expected()
            .orElseThrow(
                () -> new StartupException(sample.file() + " has no .expected.json beside it"));
    var source =
        Optional.ofNullable(bridge.bridge().sources().get(sample.source()))
            .orElseThrow(
                () -> new StartupException("no source of the stage is named " + sample.source()));
    return new Sent(sample, expected, post(sample, expected, source, sender));
  }

  private Sender.Answered post(Sample sample, Expectation expected, Source source, Sender sender)
      throws IOException, InterruptedException {
    return sender.send(
        URI.create(Ports.url(bridge.ports().receiver()) + source.path()),
        sample.body(),
        sample.headers(),
        SignatureSchemes.named(source.scheme()).orElseThrow(),
        expected.secret().orElseGet(() -> agreed(sample, source)),
        Instant.now().plusSeconds(expected.secondsFromNow()));
  }

  private String agreed(Sample sample, Source source) {
    var name = sample.secret(source);
    var secret = secrets.getOrDefault(name, "");
    if (secret.isBlank()) {
      throw new StartupException("infra-cdk/config/local/secrets.json has no value for " + name);
    }
    return secret;
  }

  private List<Row> rows(Sent sent) {
    var sample = sent.sample();
    var expected = sent.expected();
    var answered = sent.answered();
    var answer = answered.status() + " " + answered.word();
    var event = sample.source() + "/" + sample.name();
    var asAnswered =
        answered.status() == expected.status() && answered.word().equals(expected.word());
    if (!asAnswered || expected.deliveries().isEmpty()) {
      return List.of(undelivered(event, answer, expected, asAnswered));
    }
    return expected.deliveries().entrySet().stream()
        .map(it -> delivered(sample, event, answer, answered.id(), it))
        .toList();
  }

  private Row undelivered(String event, String answer, Expectation expected, boolean asAnswered) {
    if (!expected.parked()) {
      return new Row(event, answer, "", "", "", asAnswered);
    }
    var kept = asAnswered && outcomes.awaitUnreadable(++parked);
    return new Row(event, answer, "", kept ? "kept" : "missing", "queue unreadable", kept);
  }

  private Row delivered(
      Sample sample,
      String event,
      String answer,
      String id,
      Map.Entry<String, Expectation.End> expected) {
    var target = expected.getKey();
    var ended = outcomes.await(sample.source(), id, target);
    return ended
        .map(it -> row(event, answer, target, it, expected.getValue()))
        .orElseGet(() -> new Row(event, answer, target, "not ended in 30 s", "", false));
  }

  private static Row row(
      String event, String answer, String target, Outcomes.Ended ended, Expectation.End expected) {
    var asExpected =
        ended.state().equals(expected.state())
            && (expected.code().isEmpty() || expected.code().equals(ended.code()));
    var outcome = ended.state().equals("REJECTED") ? "REJECTED " + ended.code() : ended.state();
    var reference = ended.state().equals("REJECTED") ? "in its DLQ" : ended.reference();
    return new Row(event, answer, target, outcome, reference, asExpected);
  }
}
