package com.orderbridge.infra;

import com.orderbridge.infra.alarm.Alarms;
import com.orderbridge.infra.alarm.Monitoring;
import com.orderbridge.infra.alarm.Overview;
import com.orderbridge.infra.door.FrontDoor;
import com.orderbridge.infra.function.Platform;
import com.orderbridge.infra.order.Audiences;
import com.orderbridge.infra.order.Destinations;
import com.orderbridge.infra.order.Receiver;
import com.orderbridge.infra.order.Rereader;
import com.orderbridge.infra.order.TargetDelivery;
import com.orderbridge.infra.resource.DeliveriesTable;
import com.orderbridge.infra.stage.Stage;
import com.orderbridge.infra.stage.folder.Place;
import java.util.List;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** One whole stage: the receiver for senders, and a queue and a function for each target. */
final class BridgeStack extends Stack {
  BridgeStack(Construct scope, Stage stage) {
    super(scope, stage.stack(), properties(stage));
    var platform = Platform.of(this, stage);
    var deliveries = new DeliveriesTable(this, stage);
    var audiences = new Audiences(this, stage);
    var targets = targets(stage, platform, new TargetDelivery.Surroundings(deliveries, audiences));
    var destinations = new Destinations(targets, Rereader.queue(this, stage.names()));
    var receiver = new Receiver(this, platform.inside(), destinations);
    targets.forEach(it -> receiver.function().comesAfter(it.function()));
    var rereader = new Rereader(this, platform.inside(), destinations);
    var door = new FrontDoor(this, stage, receiver.function());
    var monitoring =
        new Monitoring(stage, targets, receiver, rereader, door, destinations.reread());
    monitoring.raise(new Alarms(this, stage, audiences));
    monitoring.show(new Overview(this, stage));
    new OperatorPolicy(this, stage, monitoring.queues(), deliveries);
  }

  /**
   * Without this, CDK would ask the pinned account for its zones, but a synthesis must work without
   * credentials.
   */
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

  /**
   * If the environment names an account, CDK's command line refuses the credentials of any other
   * account.
   */
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
