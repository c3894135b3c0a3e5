package com.orderbridge.local.checklive;

import com.orderbridge.core.config.Route;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.http.HttpCalls.Call;
import com.orderbridge.delivery.Attempt;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Past;
import com.orderbridge.erppush.Erps;
import com.orderbridge.intake.Reading;
import com.orderbridge.local.calls.ReadOnlyCalls;
import com.orderbridge.local.send.Sample;
import com.orderbridge.receiver.DryReading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Runs the bridge's own delivery of a sample order up to its first write, which is not sent. So the
 * live system gets exactly the requests that the function sends.
 */
public record OwnLookUps(CheckedTarget target, Findings findings) {
  /** Matches the bridge's own codes. A vendor's codes have small letters or digits. */
  private static final String OWN = "[A-Z_]+";

  public void check() {
    var routes = target.stage().bridge().routes();
    routes.stream().filter(it -> it.targets().contains(target.name())).forEach(this::check);
  }

  private void check(Route route) {
    var source = target.stage().bridge().sources().get(route.source());
    if (source != null && source.eventType(route.type()).after().isEmpty()) {
      file(source, route.type()).ifPresent(it -> check(it, source));
    }
  }

  /** Returns the sample of a type. It is in the folder of the source, or of its kind of shop. */
  private Optional<Path> file(Source source, String type) {
    return List.of(source.name(), source.reader()).stream()
        .map(it -> target.stage().events().resolve(it).resolve(type + ".json"))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private void check(Path file, Source source) {
    var sample = Sample.of(file);
    if (DryReading.read(sample.body(), source, sample.topic(source))
        instanceof Reading.Read(var events, _, _)) {
      events.forEach(it -> check("events/%s/%s".formatted(sample.source(), sample.name()), it));
    }
  }

  private void check(String name, Event event) {
    var calls = new ReadOnlyCalls(target.calls());
    var outcome = Erps.of(target.parts(calls)).deliver(event, attempt(event));
    calls.stopped().ifPresentOrElse(it -> stopped(name, it), () -> judge(name, outcome));
  }

  private void stopped(String name, Call call) {
    var path = String.valueOf(call.uri().getPath());
    findings.ok(
        "the bridge's own look-ups for %s were understood; its next request, %s …%s, was not sent"
            .formatted(name, call.method(), path.substring(path.lastIndexOf('/'))));
  }

  private void judge(String name, Outcome outcome) {
    switch (outcome) {
      case Outcome.Rejected(var code, var reason, var _, var _) when code.matches(OWN) ->
          findings.ok(
              "the bridge's own look-ups for %s were understood; the sample would end as %s: %s"
                  .formatted(name, code, reason));
      case Outcome.Rejected(var code, var reason, var _, var _) -> failed(name, code, reason);
      case Outcome.Retry retry -> failed(name, retry.code(), retry.reason());
      case Outcome.Unavailable it -> failed(name, it.code(), it.reason());
      default -> findings.ok("the bridge's own look-ups for " + name + " were understood");
    }
  }

  private void failed(String name, String code, String reason) {
    findings.mend(
        "the bridge's own look-ups for %s failed: %s: %s".formatted(name, code, reason),
        "See the other lines first; if they do not explain it, report it: the ERP refuses the form"
            + " of a look-up");
  }

  private Attempt attempt(Event event) {
    var now = Instant.now();
    var prefix = target.stage().bridge().referencePrefix(event.source());
    var past = new Past(false, Optional.empty(), List.of(), Optional.of(prefix));
    return new Attempt(1, now, now.plusSeconds(60), Instant.MIN, past);
  }
}
