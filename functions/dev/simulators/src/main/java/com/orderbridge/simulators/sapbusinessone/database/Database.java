package com.orderbridge.simulators.sapbusinessone.database;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A company database: records by entity set and key. A stored record is never changed, only
 * replaced, so that a copy of the maps is a snapshot.
 */
public final class Database {
  private static final String USER_TABLE = "U_";

  private Map<String, Map<String, ObjectNode>> sets = new LinkedHashMap<>();
  private final Map<String, Integer> versions = new LinkedHashMap<>();
  private final Options options;
  private int last = 10;

  public Database(Options options) {
    this.options = options;
  }

  public record Snapshot(Map<String, Map<String, ObjectNode>> sets) {}

  public Snapshot snapshot() {
    var copy = new LinkedHashMap<String, Map<String, ObjectNode>>();
    sets.forEach((set, records) -> copy.put(set, new LinkedHashMap<>(records)));
    return new Snapshot(copy);
  }

  public void restore(Snapshot snapshot) {
    sets = snapshot.sets();
  }

  public Map<String, Map<String, ObjectNode>> sets() {
    return sets;
  }

  public Stream<ObjectNode> all(String set) {
    return sets.getOrDefault(set, Map.of()).values().stream();
  }

  public Optional<ObjectNode> get(String set, String key) {
    Map<String, ObjectNode> records = sets.getOrDefault(set, Map.of());
    if (records.containsKey(key) || !options.is("ignoresCase")) {
      return Optional.ofNullable(records.get(key));
    }
    return records.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(key))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  public ObjectNode put(String set, String key, ObjectNode entry) {
    int version = versions.merge(set + key, 1, Integer::sum);
    if (entry.has("DataVersion")) {
      entry.put("DataVersion", version);
    }
    sets.computeIfAbsent(set, name -> new LinkedHashMap<>()).put(key, entry);
    return entry;
  }

  public void remove(String set, String key) {
    sets.getOrDefault(set, new LinkedHashMap<>()).remove(key);
  }

  /** The type of an entity set; a user table's set exists once the table does [V]. */
  public Type type(String set) {
    return Table.called(set)
        .map(table -> Type.of(table.type))
        .orElseGet(
            () -> {
              if (!isUserTable(set)) {
                throw new Problem(400, -1000, "Unrecognized resource path: " + set);
              }
              return Type.of("UserTableRow");
            });
  }

  public static String key(String set) {
    return Table.called(set).map(table -> table.key).orElse("Code");
  }

  /** The SHA-1 of its DataVersion: recordings "item-get-v1" and "invoice-get-select-v2" [V]. */
  public String etag(String set, String key) {
    String version = String.valueOf(versions.getOrDefault(set + key, 0));
    return "W/\"" + Sha1.of(version) + "\"";
  }

  public int nextNumber() {
    last++;
    return last;
  }

  /** So that no new document takes the number of one that was put here. */
  public void skipNumbersTo(int number) {
    last = Math.max(last, number);
  }

  private boolean isUserTable(String set) {
    return set.startsWith(USER_TABLE)
        && get("UserTablesMD", set.substring(USER_TABLE.length())).isPresent();
  }
}
