package com.orderbridge.simulators.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.http.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One secret: its versions, and which version each staging label is attached to. */
final class Secret {
  static final String CURRENT = "AWSCURRENT";
  static final String PREVIOUS = "AWSPREVIOUS";

  /** {@code SecretString} or {@code SecretBinary}, as it was put. */
  record Version(ObjectNode value, Instant created) {}

  private final String name;
  private final String arn;
  private final Instant created;
  private final Map<String, Version> versions = new LinkedHashMap<>();
  private final Map<String, String> stages = new HashMap<>();

  Secret(String name, String arn, Instant created) {
    this.name = name;
    this.arn = arn;
    this.created = created;
  }

  boolean isCalled(String id) {
    return id.equals(name) || id.equals(arn) || id.equals(arn.substring(0, arn.length() - 7));
  }

  Optional<Version> version(String id) {
    return Optional.ofNullable(versions.get(id));
  }

  Optional<String> versionAt(String stage) {
    return Optional.ofNullable(stages.get(stage));
  }

  void add(String versionId, Version version) {
    versions.put(versionId, version);
  }

  /** Moves a label; where AWSCURRENT leaves a version, AWSPREVIOUS goes to it. */
  void attach(String stage, String versionId) {
    String before = stages.put(stage, versionId);
    if (stage.equals(CURRENT) && before != null && !before.equals(versionId)) {
      stages.put(PREVIOUS, before);
    }
  }

  void detach(String stage) {
    stages.remove(stage);
  }

  ObjectNode identity() {
    return Json.object().put("ARN", arn).put("Name", name);
  }

  ObjectNode withVersion(String versionId) {
    ObjectNode shown = identity().put("VersionId", versionId);
    var labels = shown.putArray("VersionStages");
    stages.forEach(
        (stage, version) -> {
          if (version.equals(versionId)) {
            labels.add(stage);
          }
        });
    return shown;
  }

  ObjectNode describe(String versionsField) {
    ObjectNode shown = identity().put("CreatedDate", created.getEpochSecond());
    ObjectNode byVersion = shown.putObject(versionsField);
    stages.forEach((stage, version) -> byVersion.withArray("/" + version).add(stage));
    return shown;
  }
}
