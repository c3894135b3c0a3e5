package com.orderbridge.simulators.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.http.Json;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The operations of Secrets Manager on secrets in memory; the caller sees to one at a time. */
final class Secrets {
  private static final String ARN = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:";

  private final InstantSource clock;
  private final List<Secret> secrets = new ArrayList<>();

  Secrets(InstantSource clock) {
    this.clock = clock;
  }

  ObjectNode create(ObjectNode input) {
    String name = text(input, "Name");
    if (secrets.stream().anyMatch(secret -> secret.isCalled(name))) {
      throw new SecretsProblem(
          "ResourceExistsException",
          "The operation failed because the secret " + name + " already exists.");
    }
    String suffix = UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString().substring(0, 6);
    var secret = new Secret(name, ARN + name + "-" + suffix, clock.instant());
    secrets.add(secret);
    boolean empty = !input.has("SecretString") && !input.has("SecretBinary");
    return empty ? secret.identity() : put(secret, input);
  }

  ObjectNode put(ObjectNode input) {
    return put(find(input), input);
  }

  /** The value of a version, or of the version at a stage, or of the current one. */
  ObjectNode value(ObjectNode input) {
    Secret secret = find(input);
    String stage = input.path("VersionStage").asText(Secret.CURRENT);
    String versionId =
        input.has("VersionId")
            ? text(input, "VersionId")
            : secret.versionAt(stage).orElseThrow(() -> noValue("for staging label: " + stage));
    Secret.Version version =
        secret.version(versionId).orElseThrow(() -> noValue("for VersionId: " + versionId));
    if (input.has("VersionStage") && !secret.versionAt(stage).orElse("").equals(versionId)) {
      throw new SecretsProblem(
          "InvalidRequestException",
          "You provided a VersionStage that is not associated to the provided VersionId.");
    }
    ObjectNode shown = secret.withVersion(versionId);
    shown.put("CreatedDate", version.created().getEpochSecond());
    return shown.setAll(version.value().deepCopy());
  }

  ObjectNode moveStage(ObjectNode input) {
    Secret secret = find(input);
    String stage = text(input, "VersionStage");
    checkRemoved(stage, secret.versionAt(stage).orElse(""), input);
    if (input.has("MoveToVersionId")) {
      String to = text(input, "MoveToVersionId");
      if (secret.version(to).isEmpty()) {
        throw noValue("for VersionId: " + to);
      }
      secret.attach(stage, to);
    } else {
      secret.detach(stage);
    }
    return secret.identity();
  }

  private static void checkRemoved(String stage, String attached, ObjectNode input) {
    if (!attached.isEmpty() && !attached.equals(input.path("RemoveFromVersionId").asText())) {
      throw new SecretsProblem(
          "InvalidParameterException",
          "The parameter RemoveFromVersionId can't be empty. Staging label %s is currently attached to version %s, so you must explicitly reference that version in RemoveFromVersionId."
              .formatted(stage, attached));
    }
  }

  ObjectNode describe(ObjectNode input) {
    return find(input).describe("VersionIdsToStages");
  }

  ObjectNode list(ObjectNode input) {
    ObjectNode shown = Json.object();
    var list = shown.putArray("SecretList");
    secrets.forEach(secret -> list.add(secret.describe("SecretVersionsToStages")));
    return shown;
  }

  private ObjectNode put(Secret secret, ObjectNode input) {
    String versionId = input.path("ClientRequestToken").asText(UUID.randomUUID().toString());
    ObjectNode value = input.deepCopy().retain("SecretString", "SecretBinary");
    if (value.size() != 1) {
      throw new SecretsProblem(
          "InvalidParameterException", "You must provide either SecretString or SecretBinary.");
    }
    secret.version(versionId).ifPresent(existing -> sameOrElse(existing, value));
    secret.add(versionId, new Secret.Version(value, clock.instant()));
    stages(input).forEach(stage -> secret.attach(stage, versionId));
    return secret.withVersion(versionId);
  }

  private static void sameOrElse(Secret.Version existing, ObjectNode value) {
    if (!existing.value().equals(value)) {
      throw new SecretsProblem(
          "ResourceExistsException",
          "You can't use ClientRequestToken for a different secret value.");
    }
  }

  private static List<String> stages(ObjectNode input) {
    var stages = new ArrayList<String>();
    input.path("VersionStages").forEach(stage -> stages.add(stage.asText()));
    return stages.isEmpty() ? List.of(Secret.CURRENT) : stages;
  }

  private Secret find(ObjectNode input) {
    String id = text(input, "SecretId");
    return secrets.stream()
        .filter(secret -> secret.isCalled(id))
        .findFirst()
        .orElseThrow(
            () ->
                new SecretsProblem(
                    "ResourceNotFoundException",
                    "Secrets Manager can't find the specified secret."));
  }

  private static SecretsProblem noValue(String which) {
    return new SecretsProblem(
        "ResourceNotFoundException",
        "Secrets Manager can't find the specified secret value " + which);
  }

  private static String text(ObjectNode input, String field) {
    JsonNode value = input.path(field);
    if (!value.isTextual() || value.textValue().isEmpty()) {
      throw new SecretsProblem("InvalidParameterException", "You must provide " + field + ".");
    }
    return value.textValue();
  }
}
