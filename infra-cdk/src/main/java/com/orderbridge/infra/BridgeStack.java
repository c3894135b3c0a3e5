package com.orderbridge.infra;

import com.orderbridge.infra.stage.Place;
import com.orderbridge.infra.stage.Stage;
import java.util.List;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** One stage, whole: senders reach the receiver, and targets hear of what they send. */
final class BridgeStack extends Stack {
  BridgeStack(Construct scope, Stage stage) {
    super(scope, stage.stack(), properties(stage));
    var platform = Platform.of(this, stage);
    var deliveries = new DeliveriesTable(this, stage);
    var audiences = new Audiences(this, stage);
    var targets = targets(stage, platform, new TargetDelivery.Surroundings(deliveries, audiences));
    var wayOut = new WayOut(targets, Rereader.queue(this, stage.names()));
    var receiver = new Receiver(this, platform.inside(), wayOut);
    targets.forEach(it -> receiver.function().comesAfter(it.function()));
    var rereader = new Rereader(this, platform.inside(), wayOut);
    var door = new FrontDoor(this, stage, receiver.function());
    var watched = new Watched(stage, targets, receiver, rereader, door, wayOut.reread());
    watched.raise(new Alarms(this, stage, audiences));
    watched.show(new Overview(this, stage));
    new OperatorPolicy(this, stage, watched.queues(), deliveries);
  }

  /** CDK would ask the pinned account for them, and a synthesis needs no credentials. */
  @Override
  public List<String> getAvailabilityZones() {
    return List.of(Fn.select(0, Fn.getAzs()), Fn.select(1, Fn.getAzs()));
  }

  private List<TargetDelivery> targets(
      Stage stage, Platform platform, TargetDelivery.Surroundings surroundings) {
    return stage.targets().stream()
        .map(it -> new TargetDelivery(this, it, platform, surroundings))
        .toList();
  }

  /** With an account in it, CDK's command line refuses the credentials of any other. */
  private static Environment environment(Place place) {
    return Environment.builder()
        .account(place.account().orElse(null))
        .region(place.region().orElse(null))
        .build();
  }

  private static StackProps properties(Stage stage) {
    return StackProps.builder()
        .env(environment(stage.deployment().place()))
        .description("Order Bridge, stage " + stage.name())
        .terminationProtection(stage.deployment().protection())
        .build();
  }
}
