package com.orderbridge.local.send;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.local.stage.StartupException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of {@code events/}: what a sender sends, and what should happen to it.
 *
 * @param source the folder that it is in
 * @param name the file's, without {@code .json}
 */
public record Sample(String source, String name, Path file) {
  private static final String HEADERS = ".headers.json";
  private static final String EXPECTED = ".expected.json";

  /** All samples below a folder, by source and name. */
  public static List<Sample> in(Path events) {
    try (var files = Files.walk(events, 2)) {
      return files
          .filter(Sample::isBody)
          .map(Sample::of)
          .sorted(Comparator.comparing(Sample::source).thenComparing(Sample::name))
          .filter(it -> !it.source().equals("lambda"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + events, e);
    }
  }

  private static boolean isBody(Path file) {
    var name = file.toString();
    return name.endsWith(".json") && !name.endsWith(HEADERS) && !name.endsWith(EXPECTED);
  }

  /** The sample of one file; its folder names its source. */
  public static Sample of(Path file) {
    var path = file.toAbsolutePath();
    var name = path.getName(path.getNameCount() - 1).toString();
    var source = path.getName(path.getNameCount() - 2).toString();
    return new Sample(source, name.substring(0, name.length() - ".json".length()), file);
  }

  /** The secret that its sender signs it with: of the topic that the file is named after. */
  public String secret(Source source) {
    return binding(source).secret();
  }

  /** What that secret stands for, where the sender has one per topic. */
  public Optional<String> topic(Source source) {
    return binding(source).topic();
  }

  private Source.SecretBinding binding(Source source) {
    return source.secrets().stream()
        .filter(it -> it.topic().filter(this::isOfTopic).isPresent())
        .findFirst()
        .orElseGet(source.secrets()::getFirst);
  }

  private boolean isOfTopic(String topic) {
    return (name + ".").startsWith(topic + ".") || source.contains("." + topic + ".");
  }

  public byte[] body() {
    return bytes(file);
  }

  /** What the sender puts beside the signature. */
  public Map<String, String> headers() {
    var headers = new LinkedHashMap<String, String>();
    beside(HEADERS)
        .ifPresent(
            it -> it.properties().forEach(h -> headers.put(h.getKey(), h.getValue().asText())));
    return headers;
  }

  /** Empty if the file says nothing of it. */
  public Optional<Expectation> expected() {
    return beside(EXPECTED).map(Expectation::new);
  }

  private Optional<JsonNode> beside(String suffix) {
    var sidecar = file.resolveSibling(name + suffix);
    return Files.exists(sidecar) ? Optional.of(json(sidecar)) : Optional.empty();
  }

  private static JsonNode json(Path file) {
    return switch (Json.read(bytes(file))) {
      case Parsed.Tree(var tree) -> tree;
      case Parsed.Malformed(var why) ->
          throw new StartupException(file + " cannot be read: " + why);
    };
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
