package com.orderbridge.local.dryrun;

import com.orderbridge.aws.config.BridgeFiles;
import com.orderbridge.aws.function.TargetParts;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.ConfigurationException;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.event.EventTime;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.HttpCalls.Call;
import com.orderbridge.core.http.StubContents;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.routing.Routes;
import com.orderbridge.core.secret.Secret;
import com.orderbridge.delivery.Attempt;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Past;
import com.orderbridge.intake.Reading;
import com.orderbridge.local.calls.KeptWrites;
import com.orderbridge.local.send.Sample;
import com.orderbridge.local.stage.Registrations;
import com.orderbridge.receiver.DryReading;
import java.io.PrintStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Delivers one event by the target's function, with a stub in the place of the business system, and
 * prints every request that would write something.
 */
final class DryRun {
  /** The number that the order of a refund or cancellation has in the stub. */
  private static final String ORDER = "1";

  private final BridgeFiles files;
  private final Bridge bridge;
  private final PrintStream out;

  DryRun(BridgeFiles files, PrintStream out) {
    this.files = files;
    this.bridge = files.bridge();
    this.out = out;
  }

  /** Tells whether every target would take the event, and prints what it would send. */
  boolean of(Sample sample, Source source) {
    var topic = sample.topic(source);
    return switch (DryReading.read(sample.body(), source, topic)) {
      case Reading.NotRouted(var type, _) -> said("no route takes the type " + type, true);
      case Reading.Unreadable(var why) -> said("not readable as an event: " + why, false);
      case Reading.Read(var events, var time, _) -> of(events, time);
    };
  }

  private boolean of(List<Event> events, EventTime time) {
    var taken = true;
    for (var event : events) {
      taken &= of(event, time);
    }
    return taken;
  }

  private boolean of(Event event, EventTime time) {
    out.printf("%s of %s%s%n", event.id(), event.source(), event.test() ? " (a test)" : "");
    if (event.test() && !bridge.acceptTestEvents()) {
      return said("ignored: a test event, and the stage does not accept them", true);
    }
    return new Routes(bridge.routes())
        .deliveriesFor(event, time)
        .map(it -> of(event, it))
        .orElseGet(
            () ->
                said(
                    "parked: a route begins at a time, but the event's own time is not clear",
                    false));
  }

  private boolean of(Event event, Set<String> targets) {
    if (targets.isEmpty()) {
      return said("ignored: no route takes it", true);
    }
    var taken = true;
    for (var target : targets) {
      taken &= of(event, java.util.Objects.requireNonNull(bridge.targets().get(target)));
    }
    return taken;
  }

  private boolean of(Event event, TargetConfig target) {
    out.printf("%n%s%n", target.name());
    try {
      return of(event, target, new KeptWrites(stub(event, target)));
    } catch (ConfigurationException e) {
      return said("  " + e.getMessage(), false);
    }
  }

  private boolean of(Event event, TargetConfig target, KeptWrites calls) {
    var outcome =
        Registrations.of(target).target(parts(target, calls)).deliver(event, attempt(event));
    calls.kept().forEach(this::print);
    return said("  would end as " + described(outcome), !(outcome instanceof Outcome.Rejected));
  }

  /**
   * Returns a stub of the system. It contains the order of a refund or cancellation, and no other
   * document.
   */
  private HttpCalls stub(Event event, TargetConfig target) {
    var order = bridge.predecessorOf(event).map(_ -> ORDER);
    return Registrations.of(target).system(target).stub(target, new StubContents.DryRun(order));
  }

  private TargetParts parts(TargetConfig target, KeptWrites calls) {
    var secret =
        "{\"clientId\":\"none\",\"clientSecret\":\"none\",\"userName\":\"none\",\"password\":\"none\"}";
    return new TargetParts(bridge, target, files, calls, () -> new Secret.Known(List.of(secret)));
  }

  private Attempt attempt(Event event) {
    var now = Instant.now();
    return new Attempt(1, now, now.plusSeconds(60), Instant.MIN, past(event));
  }

  /**
   * Returns the deliveries before this one: that of the order of a refund or cancellation, and no
   * other.
   */
  private Past past(Event event) {
    var order =
        bridge
            .predecessorOf(event)
            .map(it -> new Past.Other(it, "", ORDER, true, Optional.empty()));
    var prefix = bridge.referencePrefix(event.source());
    return new Past(false, Optional.empty(), order.stream().toList(), Optional.of(prefix));
  }

  private void print(Call call) {
    var address = URLDecoder.decode(call.uri().toString(), StandardCharsets.UTF_8);
    out.printf("  %s %s%n", call.method(), address);
    call.body()
        .map(
            body -> Json.read(body) instanceof Parsed.Tree(var tree) ? tree.toPrettyString() : body)
        .ifPresent(body -> out.println(body.indent(4).stripTrailing()));
  }

  private static String described(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Delivered(var _, var notes, var _, var _) ->
          "delivered" + (notes.isEmpty() ? "" : ": " + String.join("; ", notes));
      case Outcome.AlreadyDelivered(var reference, var _, var _, var _) ->
          "nothing to do: " + reference;
      case Outcome.Skipped(var reason) -> "skipped: " + reason;
      case Outcome.Rejected(var code, var reason, var _, var _) ->
          "rejected, " + code + ": " + reason;
      case Outcome.Retry retry -> "tried again: " + retry.reason();
      case Outcome.Unavailable it -> "unavailable: " + it.reason();
      case Outcome.Pending(var reason) -> "stays open: " + reason;
      case Outcome.Waits(var predecessor) -> "waits for " + predecessor;
    };
  }

  private boolean said(String text, boolean fine) {
    out.println(text);
    return fine;
  }
}
