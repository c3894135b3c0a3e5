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
 * A file of {@code events/}: what a sender sends. Files beside it say with which headers, and what
 * should happen.
 *
 * @param source the name of the folder that it is in
 * @param name the name of the file without {@code .json}
 * @param file the file with the body
 */
public record Sample(String source, String name, Path file) {
  private static final String HEADERS = ".headers.json";
  private static final String EXPECTED = ".expected.json";

  /** Returns all samples below a folder, by source and name. */
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

  /** Returns the sample of one file. Its folder names its source. */
  public static Sample of(Path file) {
    var path = file.toAbsolutePath();
    var name = path.getName(path.getNameCount() - 1).toString();
    var source = path.getName(path.getNameCount() - 2).toString();
    return new Sample(source, name.substring(0, name.length() - ".json".length()), file);
  }

  /**
   * Returns the name of the secret that its sender signs it with: the secret of the topic that the
   * file is named after, if the sender has one per topic.
   */
  public String secret(Source source) {
    return binding(source).secret();
  }

  /** Returns the topic that this secret stands for; empty if the sender has only one secret. */
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

  /** Returns the headers that the sender adds to the signature. */
  public Map<String, String> headers() {
    var headers = new LinkedHashMap<String, String>();
    beside(HEADERS)
        .ifPresent(
            it -> it.properties().forEach(h -> headers.put(h.getKey(), h.getValue().asText())));
    return headers;
  }

  /** Returns what should happen to the sample; empty if there is no file that says it. */
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
