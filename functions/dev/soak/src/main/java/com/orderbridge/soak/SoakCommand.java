package com.orderbridge.soak;

import com.orderbridge.local.run.LocalBridge;
import com.orderbridge.local.send.Properties;
import com.orderbridge.local.stage.BridgeCommand;
import com.orderbridge.local.stage.Ports;
import com.orderbridge.local.stage.RunParts;
import com.orderbridge.local.stage.StartupException;
import com.orderbridge.soak.fault.Perils;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * Sends orders, refunds and cancellations of two shops through the real functions while whatever
 * can fail fails by chance, waits until it is quiet, and says whether anything was lost or doubled:
 * {@code -Dsoak.events}, {@code -Dsoak.seed}.
 */
public final class SoakCommand implements BridgeCommand {
  @Override
  public String name() {
    return "soak";
  }

  @Override
  public String property(String option) {
    return "soak." + option;
  }

  @Override
  public boolean run(Path repository) throws IOException, InterruptedException {
    var seed = number("soak.seed", new Random().nextInt(1_000_000));
    return soak(repository, seed, number("soak.events", 1000));
  }

  private static int number(String name, int usual) {
    var text = Properties.of(name).map(String::strip).orElseGet(() -> Integer.toString(usual));
    if (!text.matches("[0-9]{1,9}")) {
      throw new StartupException("-D" + name + " is " + text + ", which is not a whole number");
    }
    return Integer.parseInt(text);
  }

  private static boolean soak(Path repository, long seed, int events)
      throws IOException, InterruptedException {
    System.out.printf(
        "seed %d, %d events in %d seconds%n", seed, events, Plan.duration(events).toSeconds());
    var ports = Ports.any();
    var perils = new Perils(seed);
    var systems = SoakedSystem.all();
    try (var services = LocalBridge.start(RunParts.SERVICES, ports, repository);
        var world = new World(services);
        var one = new Functions("soak-1", ports, repository, Duration.ZERO, perils);
        var other = new Functions("soak-2", ports, repository, Duration.ofSeconds(-2), perils)) {
      world.hideAsShortAsCanBe();
      systems.forEach(it -> it.ready(world));
      one.awaitReady();
      other.awaitReady();
      var secrets = services.stage().secrets();
      return new Soak(systems, world, List.of(one, other), perils, secrets, System.out)
          .run(seed, events);
    }
  }
}
