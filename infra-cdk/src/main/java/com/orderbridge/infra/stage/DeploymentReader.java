package com.orderbridge.infra.stage;

import com.orderbridge.core.config.DeliveryTimes;
import com.orderbridge.core.config.Fields;
import com.orderbridge.core.config.Nearest;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.infra.stage.folder.Deployment;
import com.orderbridge.infra.stage.folder.Deployment.Domain;
import com.orderbridge.infra.stage.folder.Deployment.Memory;
import com.orderbridge.infra.stage.folder.Deployment.Throttling;
import com.orderbridge.infra.stage.folder.Place;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a {@code deployment.json}. Every field has a default, so an empty object is complete. */
final class DeploymentReader {
  private static final Set<Integer> RETENTION_DAYS =
      Set.of(1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 3653);

  private static final Pattern CERTIFICATE =
      Pattern.compile(
          "arn:aws[a-z-]*:acm:(?<region>[a-z0-9-]+):(?<account>[0-9]{12}):certificate/[0-9a-zA-Z-]+");

  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");

  private static final int MOST_MEMORY = 10_240;
  private static final int LEAST_OF_RECEIVER = 512;
  private static final int RECEIVER_MEMORY = 1024;

  /** The largest batches still fit: see Memory in functions/dev/benchmarks/README.md. */
  private static final int LEAST_OF_TARGETS = 256;

  private static final int TARGETS_MEMORY = 256;

  /** CloudWatch looks back over at most a week. */
  private static final Duration LONGEST_SILENCE = Duration.ofDays(7);

  /** CloudWatch counts the age of messages once a minute. */
  private static final Duration SHORTEST_OBJECTIVE = Duration.ofMinutes(1);

  private final Set<String> sources;
  private final Set<String> targets;
  private final List<String> problems;

  /**
   * @param sources the names of the sources in {@code bridge.json}
   * @param targets the names of the targets in {@code bridge.json}
   * @param problems receives what is wrong, without the file's name
   */
  DeploymentReader(Set<String> sources, Set<String> targets, List<String> problems) {
    this.sources = sources;
    this.targets = targets;
    this.problems = problems;
  }

  /**
   * Reads the file. Adds each mistake to the problems and goes on.
   *
   * @return empty only if {@code json} is not JSON
   */
  Optional<Deployment> read(byte[] json) {
    return switch (Json.read(json)) {
      case Parsed.Malformed(var why) -> {
        problems.add("cannot be read: " + why);
        yield Optional.empty();
      }
      case Parsed.Tree(var tree) -> {
        var fields = Fields.of(tree, "", problems);
        var deployment = deployment(fields);
        fields.refuseOthers();
        yield Optional.of(deployment);
      }
    };
  }

  private Deployment deployment(Fields fields) {
    var place = Place.read(fields);
    return new Deployment(
        place,
        fields.flag("protection", false),
        retention(fields),
        memory(fields),
        throttling(fields),
        fields.optionalObject("domain", it -> domain(it, place)),
        fields.flag("staticEgress", false),
        fields.flag("canary", false),
        fields.flag("tracing", true),
        fields.map("targets", (name, value) -> value.object(it -> objective(fields, name, it))),
        fields.map("sources", (name, value) -> value.object(it -> silence(fields, name, it))));
  }

  private static int retention(Fields fields) {
    var days = fields.number("logRetentionDays", 1, 3653, 30);
    if (!RETENTION_DAYS.contains(days)) {
      var known = RETENTION_DAYS.stream().sorted().toList();
      fields.problem(
          "logRetentionDays", "must be one of the values that CloudWatch accepts: " + known);
    }
    return days;
  }

  private static Memory memory(Fields fields) {
    return fields
        .optionalObject("memory", DeploymentReader::given)
        .orElse(new Memory(RECEIVER_MEMORY, TARGETS_MEMORY));
  }

  private static Memory given(Fields fields) {
    return new Memory(
        fields.number("receiver", LEAST_OF_RECEIVER, MOST_MEMORY, RECEIVER_MEMORY),
        fields.number("targets", LEAST_OF_TARGETS, MOST_MEMORY, TARGETS_MEMORY));
  }

  private static Throttling throttling(Fields fields) {
    return fields
        .optionalObject("throttling", DeploymentReader::throttled)
        .orElse(new Throttling(50, 100));
  }

  private static Throttling throttled(Fields fields) {
    return new Throttling(
        fields.number("requestsPerSecond", 1, 10_000, 50), fields.number("burst", 1, 5_000, 100));
  }

  private static Domain domain(Fields fields, Place place) {
    var certificate = fields.text("certificate");
    var arn = CERTIFICATE.matcher(certificate);
    if (arn.matches()) {
      place
          .elsewhere(arn.group("region"), arn.group("account"))
          .ifPresent(it -> fields.problem("certificate", it));
    } else if (!certificate.isEmpty()) {
      fields.problem("certificate", "must be the ARN of a certificate in Certificate Manager");
    }
    var name = fields.text("name");
    if (!name.isEmpty() && !DOMAIN.matcher(name).matches()) {
      fields.problem(
          "name", "must be a name such as hooks.example.com: in small letters, without https://");
    }
    return new Domain(name, certificate);
  }

  private Duration objective(Fields parent, String target, Fields fields) {
    known(parent, "targets", target, targets);
    var objective = fields.duration("objective", Deployment.USUAL_OBJECTIVE);
    if (objective.compareTo(SHORTEST_OBJECTIVE) < 0
        || objective.compareTo(DeliveryTimes.RETENTION) > 0) {
      fields.problem("objective", "must be from 1m to the 14d for which SQS keeps a message");
    }
    return objective;
  }

  private Duration silence(Fields parent, String source, Fields fields) {
    known(parent, "sources", source, sources);
    var silence = fields.duration("silence", LONGEST_SILENCE);
    if (silence.toHours() < 1
        || silence.compareTo(LONGEST_SILENCE) > 0
        || !silence.equals(Duration.ofHours(silence.toHours()))) {
      fields.problem("silence", "must be whole hours, from 1h to 7d");
    }
    return silence;
  }

  private static void known(Fields parent, String kind, String name, Set<String> names) {
    if (!names.contains(name)) {
      var where = "is not among the " + kind + " of bridge.json";
      parent.problem(kind + "." + name, where + Nearest.hint(name, names));
    }
  }
}
