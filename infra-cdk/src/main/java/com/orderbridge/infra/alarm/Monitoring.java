package com.orderbridge.infra.alarm;

import com.orderbridge.core.config.Source;
import com.orderbridge.infra.door.FrontDoor;
import com.orderbridge.infra.function.JavaFunction;
import com.orderbridge.infra.order.Receiver;
import com.orderbridge.infra.order.Rereader;
import com.orderbridge.infra.order.TargetDelivery;
import com.orderbridge.infra.resource.Metrics;
import com.orderbridge.infra.resource.RedrivableQueue;
import com.orderbridge.infra.stage.Stage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Everything in a stack that alarms and the dashboard watch. */
public record Monitoring(
    Stage stage,
    List<TargetDelivery> targets,
    Receiver receiver,
    Rereader rereader,
    FrontDoor door,
    RedrivableQueue reread) {

  public void raise(Alarms alarms) {
    var metrics = new Metrics(stage.name());
    var ofTargets = new TargetWarnings(metrics);
    targets.forEach(it -> alarms.raise(it.target().name(), ofTargets.of(it, objective(it))));
    var ofSources = new SourceWarnings(metrics);
    stage.sources().forEach(it -> raise(it, ofSources, alarms));
    functions().forEach(it -> alarms.raise(it.name(), FunctionWarnings.of(it)));
    raiseOfStage(alarms);
  }

  private void raiseOfStage(Alarms alarms) {
    alarms.raise("stage", StageWarnings.unreadable(reread));
    alarms.raise("stage", StageWarnings.refused(door));
    var errors = alarms.raise("stage", StageWarnings.receiverErrors(door));
    if (stage.deployment().canary()) {
      new Canary(receiver.function(), errors);
    }
  }

  private void raise(Source source, SourceWarnings warnings, Alarms alarms) {
    alarms.raise(source.name(), warnings.of(source));
    stage
        .deployment()
        .silence(source.name())
        .ifPresent(it -> alarms.raise(source.name(), warnings.silent(source.name(), it)));
    for (var binding : source.secrets()) {
      var topic = binding.topic().map(it -> "-" + it).orElse("");
      alarms.raise(source.name() + topic, warnings.ofSecret(binding.secret()));
    }
  }

  public void show(Overview overview) {
    stage.sources().forEach(it -> overview.showSource(it.name()));
    targets.forEach(overview::showTarget);
  }

  public List<RedrivableQueue> queues() {
    return Stream.concat(targets.stream().map(TargetDelivery::queue), Stream.of(reread)).toList();
  }

  private Duration objective(TargetDelivery target) {
    return stage.deployment().objective(target.target().name());
  }

  private Stream<JavaFunction> functions() {
    return Stream.concat(
        Stream.of(receiver.function(), rereader.function()),
        targets.stream().map(TargetDelivery::function));
  }
}
