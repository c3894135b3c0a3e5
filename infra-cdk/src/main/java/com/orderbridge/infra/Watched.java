package com.orderbridge.infra;

import com.orderbridge.core.config.Source;
import com.orderbridge.infra.stage.Stage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Everything of a stack that somebody keeps an eye on. */
record Watched(
    Stage stage,
    List<TargetDelivery> targets,
    Receiver receiver,
    Rereader rereader,
    FrontDoor door,
    RedrivableQueue reread) {

  void raise(Alarms alarms) {
    var warnings = new Warnings(new Metrics(stage.name()));
    targets.forEach(it -> alarms.raise(it.target().name(), warnings.ofTarget(it, objective(it))));
    stage.sources().forEach(it -> raise(it, warnings, alarms));
    functions().forEach(it -> alarms.raise(it.name(), warnings.ofFunction(it)));
    alarms.raise("stage", warnings.unreadable(reread));
    alarms.raise("stage", warnings.refused(door));
    var errors = alarms.raise("stage", warnings.receiverErrors(door));
    if (stage.deployment().canary()) {
      new Canary(receiver.function(), errors);
    }
  }

  private void raise(Source source, Warnings warnings, Alarms alarms) {
    alarms.raise(source.name(), warnings.ofSource(source));
    stage
        .deployment()
        .silence(source.name())
        .ifPresent(it -> alarms.raise(source.name(), warnings.silent(source.name(), it)));
    for (var binding : source.secrets()) {
      var topic = binding.topic().map(it -> "-" + it).orElse("");
      alarms.raise(source.name() + topic, warnings.ofSecret(binding.secret()));
    }
  }

  void show(Overview overview) {
    stage.sources().forEach(it -> overview.showSource(it.name()));
    targets.forEach(overview::showTarget);
  }

  List<RedrivableQueue> queues() {
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
