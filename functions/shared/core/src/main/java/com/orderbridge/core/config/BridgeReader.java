package com.orderbridge.core.config;

import com.orderbridge.core.config.Source.EventType;
import com.orderbridge.core.config.Source.SecretBinding;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a {@code bridge.json}, and reports everything that is wrong in it at once. */
public final class BridgeReader {
  /** The result of reading a file. */
  public sealed interface BridgeRead {
    record Valid(Bridge bridge) implements BridgeRead {}

    /** The file has problems; each problem names the file and the field. */
    record Invalid(List<String> problems) implements BridgeRead {}
  }

  private final String file;
  private final List<String> problems = new ArrayList<>();

  private BridgeReader(String file) {
    this.file = file;
  }

  /**
   * Reads and checks a whole file. It never throws: problems are part of the result.
   *
   * @param file the name of the file in problems
   * @param json the content of the file
   */
  public static BridgeRead read(String file, byte[] json) {
    return new BridgeReader(file).read(json);
  }

  private BridgeRead read(byte[] json) {
    return switch (Json.read(json)) {
      case Parsed.Malformed(var why) ->
          new BridgeRead.Invalid(List.of(file + ": cannot be read: " + why));
      case Parsed.Tree(var tree) -> {
        var fields = new Fields(tree, "", problems);
        var bridge = bridge(fields);
        fields.refuseOthers();
        check(bridge);
        yield problems.isEmpty() ? new BridgeRead.Valid(bridge) : invalid();
      }
    };
  }

  private BridgeRead.Invalid invalid() {
    return new BridgeRead.Invalid(problems.stream().map(it -> file + ": " + it).toList());
  }

  private static Bridge bridge(Fields fields) {
    var stage = fields.text("stage");
    return new Bridge(
        stage,
        fields.flag("acceptTestEvents", false),
        fields.map("sources", (name, value) -> value.object(it -> source(stage, name, it))),
        fields.map("targets", (name, value) -> value.object(it -> TargetReader.read(name, it))),
        fields.list("routes", BridgeReader::route),
        fields.optionalObject("notify", BridgeReader::audiences).orElse(Map.of()));
  }

  private static Source source(String stage, String name, Fields fields) {
    return new Source(
        name,
        fields.text("path"),
        fields.text("scheme"),
        fields.text("reader"),
        referencePrefix(fields),
        secrets(stage, name, fields),
        fields.map("events", (type, value) -> value.object(BridgeReader::eventType)),
        SourceRulesReader.read(fields));
  }

  private static List<SecretBinding> secrets(String stage, String source, Fields fields) {
    var usual = new Names(stage).sourceSecret(source);
    if (fields.has("topics")) {
      return fields.list("topics", it -> topic(usual, it));
    }
    return List.of(
        new SecretBinding(fields.optionalText("secret").orElse(usual), Optional.empty()));
  }

  private static SecretBinding topic(String usual, Fields fields) {
    var topic = fields.text("topic");
    var secret = fields.optionalText("secret").orElse(usual + "/" + topic);
    return new SecretBinding(secret, Optional.of(topic));
  }

  /**
   * Reads the prefix. The dash ends it, so that no prefix and id together can begin like another
   * prefix.
   */
  private static String referencePrefix(Fields fields) {
    var prefix = fields.optionalText("referencePrefix").orElse("");
    if (!prefix.isEmpty() && !prefix.matches("[A-Z0-9]{1,7}-")) {
      fields.problem(
          "referencePrefix",
          "must be one to seven capital letters or digits and a dash, such as SHOP1-");
    }
    return prefix;
  }

  private static EventType eventType(Fields fields) {
    var after = fields.optionalText("after");
    var cancels = fields.flag("cancels", false);
    if (cancels && after.isEmpty()) {
      fields.problem("cancels", "needs the field after, with the type that is cancelled");
    }
    return new EventType(after, fields.optionalText("which"), cancels);
  }

  private static Route route(Fields fields) {
    return new Route(
        fields.text("source"),
        fields.text("type"),
        fields.texts("to"),
        fields.optionalText("when"),
        fields.instant("from"));
  }

  private static Map<String, List<String>> audiences(Fields fields) {
    return Map.of(
        "operations", fields.texts("operations"),
        "catalog", fields.texts("catalog"),
        "accounting", fields.has("accounting") ? fields.texts("accounting") : List.of());
  }

  private void check(Bridge bridge) {
    var paths = new HashSet<String>();
    bridge.sources().values().forEach(source -> checkSource(source, paths));
    checkSecrets(bridge);
    for (int i = 0; i < bridge.routes().size(); i++) {
      checkRoute("routes[" + i + "]", bridge.routes().get(i), bridge);
    }
  }

  private void checkSource(Source source, Set<String> paths) {
    var at = "sources." + source.name();
    if (!source.path().startsWith("/") || source.path().endsWith("/")) {
      problems.add(at + ".path must start with / and not end with one");
    }
    if (!paths.add(source.path())) {
      problems.add(at + ".path " + source.path() + " already belongs to another source");
    }
  }

  /**
   * Checks that no secret is used twice. A secret proves which source sent a request, and which
   * topic: if two have the same secret, it proves neither. A source may say that something else
   * tells its topics apart.
   */
  private void checkSecrets(Bridge bridge) {
    var owners = new HashMap<String, String>();
    for (var source : bridge.sources().values()) {
      var own = new HashSet<String>();
      for (var binding : source.secrets()) {
        var isShared = !own.add(binding.secret()) && source.mayShareSecrets();
        var owner = source.name() + binding.topic().map(it -> " " + it).orElse("");
        var other = owners.putIfAbsent(binding.secret(), owner);
        if (other != null && !isShared) {
          problems.add(
              ("sources.%s: %s and %s name the same secret, so nothing tells them apart: give each"
                      + " its own secret")
                  .formatted(source.name(), other, owner));
        }
      }
    }
  }

  private void checkRoute(String at, Route route, Bridge bridge) {
    if (!bridge.sources().containsKey(route.source())) {
      problems.add(
          at
              + ".source "
              + route.source()
              + " is not among the sources"
              + Nearest.hint(route.source(), bridge.sources().keySet()));
    }
    if (route.targets().isEmpty()) {
      problems.add(at + ".to must name at least one target");
    }
    for (var target : route.targets()) {
      if (!bridge.targets().containsKey(target)) {
        problems.add(
            at
                + ".to "
                + target
                + " is not among the targets"
                + Nearest.hint(target, bridge.targets().keySet()));
      }
    }
  }
}
