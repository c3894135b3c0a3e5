package com.orderbridge.local.checklive;

import com.orderbridge.clients.http.JdkHttpCalls;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.secret.Secret;
import com.orderbridge.local.checklive.LiveStage.Wanted;
import com.orderbridge.local.inspect.InspectedStage;
import com.orderbridge.local.send.Properties;
import com.orderbridge.local.stage.BridgeCommand;
import com.orderbridge.local.stage.LocalStage;
import com.orderbridge.local.stage.Ports;
import com.orderbridge.local.stage.Registrations;
import com.orderbridge.local.stage.StartupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Checks the live systems of a stage, and writes nothing there: {@code -Dstage}; {@code -Dtarget}
 * for one of them; {@code -Dsecrets=<file>} instead of Secrets Manager; {@code -Dcurrencies} and
 * {@code -Dsku} for those of the shop.
 */
public final class CheckLiveCommand implements BridgeCommand {
  private static final String LOCAL = "local";

  @Override
  public String name() {
    return "check-live";
  }

  @Override
  public boolean run(Path repository) throws IOException {
    var name =
        Properties.of("stage")
            .orElseThrow(() -> new StartupException("-Dstage=<stage> is missing, such as dev"));
    var origin = repository.resolve("infra-cdk/config").resolve(name);
    if (!Files.isRegularFile(origin.resolve("bridge.json"))) {
      throw new StartupException("-Dstage: there is no infra-cdk/config/" + name + "/bridge.json");
    }
    var folder = name.equals(LOCAL) ? local(origin) : origin;
    var stage =
        new LiveStage(
            chosen(Registrations.bridge(folder)),
            folder,
            repository.resolve("events"),
            secrets(repository, name),
            new Wanted(Set.copyOf(list("currencies")), list("sku")));
    try (var calls = new JdkHttpCalls()) {
      return new CheckLive(stage, calls, System.out).run();
    }
  }

  /** Copies the local stage, with the real port of its simulators. */
  private static Path local(Path origin) throws IOException {
    var folder = Files.createTempDirectory("check-live");
    new LocalStage(origin, folder, Ports.of(System.getProperties()));
    return folder;
  }

  private static Bridge chosen(Bridge bridge) {
    var target = Properties.of("target");
    if (target.isEmpty()) {
      return bridge;
    }
    var config = Optional.ofNullable(bridge.targets().get(target.get()));
    return config
        .map(it -> only(bridge, it))
        .orElseThrow(
            () ->
                new StartupException(
                    "-Dtarget: the stage has no %s; it has %s"
                        .formatted(target.get(), bridge.targets().keySet())));
  }

  private static Bridge only(Bridge bridge, TargetConfig target) {
    return new Bridge(
        bridge.stage(),
        bridge.acceptTestEvents(),
        bridge.sources(),
        Map.of(target.name(), target),
        bridge.routes(),
        bridge.audiences());
  }

  private static Function<String, Secret> secrets(Path repository, String stage) {
    var usual = "infra-cdk/config/local/secrets.json";
    var file =
        Properties.of("secrets").or(() -> Optional.of(usual).filter(_ -> stage.equals(LOCAL)));
    return file.map(it -> StageSecrets.of(Properties.file(repository, it)))
        .orElseGet(
            () -> StageSecrets.of(InspectedStage.of(repository, System.getProperties()).clients()));
  }

  private static List<String> list(String property) {
    return Properties.of(property).stream()
        .flatMap(it -> Arrays.stream(it.split(",")))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }
}
