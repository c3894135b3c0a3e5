package com.orderbridge.simulators.businesscentral.company;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.orderbridge.simulators.businesscentral.record.DocumentKind;
import com.orderbridge.simulators.businesscentral.record.Entity;
import com.orderbridge.simulators.businesscentral.record.Field;
import com.orderbridge.simulators.http.Json;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The documents of the company, by entity set and id. A document that is stored is never changed,
 * only replaced, so that a copy of the maps is a snapshot.
 */
public final class Company {
  public static final String ETAG = "@odata.etag";

  private final InstantSource clock;
  private Map<String, Map<String, ObjectNode>> sets = new HashMap<>();
  private final Map<String, Integer> lastNumbers = new HashMap<>();
  private long version = 1000;

  public Company(InstantSource clock) {
    this.clock = clock;
  }

  /** What was there before, to go back to. */
  public record Snapshot(Map<String, Map<String, ObjectNode>> sets) {}

  public Snapshot snapshot() {
    var copy = new HashMap<String, Map<String, ObjectNode>>();
    sets.forEach((set, documents) -> copy.put(set, new LinkedHashMap<>(documents)));
    return new Snapshot(copy);
  }

  public void restore(Snapshot snapshot) {
    sets = snapshot.sets();
  }

  public Stream<ObjectNode> all(String set) {
    return documents(set).values().stream();
  }

  public Optional<ObjectNode> byId(String set, String id) {
    return Optional.ofNullable(documents(set).get(id));
  }

  /** By the value of a field, as that field compares. */
  public Optional<ObjectNode> by(String set, String field, String value) {
    Field compared = Entity.of(set).stored(field);
    TextNode literal = TextNode.valueOf(value);
    return all(set)
        .filter(node -> compared.compare(node.path(field), literal, false) == 0)
        .findFirst();
  }

  /** Stores a copy, with a new etag and time of change, and hands it back. */
  public ObjectNode put(String set, ObjectNode document) {
    ObjectNode stored = Json.object().put(ETAG, nextEtag());
    ObjectNode copy = document.deepCopy();
    copy.remove(ETAG);
    stored.setAll(copy);
    if (Entity.of(set).fields().containsKey("lastModifiedDateTime")) {
      stored.put("lastModifiedDateTime", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    }
    DocumentKind.ofSet(set)
        .ifPresent(kind -> Json.objects(stored.path(kind.lines)).forEach(this::stamp));
    documents(set).put(stored.path("id").textValue(), stored);
    return stored;
  }

  /** In place, first of all: lines have etags of their own, as recordings have it [V]. */
  private void stamp(ObjectNode line) {
    ObjectNode stamped = Json.object().put(ETAG, nextEtag());
    line.remove(ETAG);
    stamped.setAll(line);
    line.removeAll();
    line.setAll(stamped);
  }

  public void remove(String set, String id) {
    documents(set).remove(id);
  }

  /** The next number of a series that nobody has used by hand. */
  public String nextNumber(String set, String prefix, int first) {
    String number;
    do {
      number = prefix + lastNumbers.merge(set + prefix, first, (last, start) -> last + 1);
    } while (by(set, "number", number).isPresent());
    return number;
  }

  private Map<String, ObjectNode> documents(String set) {
    return sets.computeIfAbsent(set, name -> new LinkedHashMap<>());
  }

  private String nextEtag() {
    version++;
    String text = "'20;%020d1;00;'".formatted(version);
    return "W/\"" + Base64.getEncoder().encodeToString(text.getBytes(UTF_8)) + "\"";
  }
}
