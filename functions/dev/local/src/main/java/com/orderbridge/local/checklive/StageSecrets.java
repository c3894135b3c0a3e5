package com.orderbridge.local.checklive;

import com.orderbridge.aws.access.AwsClients;
import com.orderbridge.aws.secret.SdkSecretVersions;
import com.orderbridge.aws.secret.Secrets;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.secret.Secret;
import com.orderbridge.local.stage.StartupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Reads the secrets of a stage: from Secrets Manager, as the deployed functions do, or from a file.
 */
final class StageSecrets {
  private StageSecrets() {}

  /** Reads Secrets Manager with the credentials of the person who runs the check. */
  static Function<String, Secret> of(AwsClients clients) {
    var secrets = new Secrets(new SdkSecretVersions(clients.secretsManager()));
    return name -> secrets.read(name, Instant.now());
  }

  /** Reads a file of names and values. A value may be a JSON object or a text. */
  static Function<String, Secret> of(Path file) {
    if (!(Json.read(bytes(file)) instanceof Parsed.Tree(var json))) {
      throw new StartupException("-Dsecrets: " + file + " is not JSON");
    }
    return name -> {
      var value = json.path(name);
      var text = value.isObject() ? Json.write(value) : value.asText();
      return text.isBlank() ? new Secret.Unset() : new Secret.Known(List.of(text));
    };
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new StartupException("-Dsecrets: " + file + " cannot be read");
    }
  }
}
