package com.orderbridge.infra.stage;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import com.orderbridge.core.function.DeliveryFunction;
import com.orderbridge.core.function.StageCheck;
import com.orderbridge.infra.stage.folder.Repository;
import com.orderbridge.infra.stage.folder.StageFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A good stage in a folder of its own, with stand-ins for the zips. Tests break it. */
public final class StageOnDisk {
  public static final String MAPPING = "zephyrcart.order.created.business-central.jsonata";

  private static final String BRIDGE =
      """
      {
        "stage": "test",
        "sources": {
          "zephyrcart": {
            "path": "/webhooks/zephyrcart", "scheme": "zephyrcart", "reader": "zephyrcart"
          },
          "commerce-layer": {
            "path": "/order/notifications", "scheme": "commerce-layer", "reader": "commerce-layer",
            "topics": [{ "topic": "orders.place" }, { "topic": "orders.cancel" }]
          }
        },
        "targets": {
          "business-central": { "function": "erp-push", "settings": {} },
          "hybris-cart-delete": {
            "function": "hybris-cart-delete", "functionTimeout": "1m", "requestTimeout": "5s",
            "batchSize": 10, "inFlight": 10, "maximumConcurrency": 3
          }
        },
        "routes": [
          { "source": "zephyrcart", "type": "order.created", "to": ["business-central"] },
          { "source": "commerce-layer", "type": "orders.place", "to": ["hybris-cart-delete"] }
        ],
        "notify": { "operations": ["operations@example.com"], "catalog": ["https://example.com/catalog"] }
      }
      """;

  private final Path root;
  private final StageFolder folder;
  private final Repository repository;

  public StageOnDisk(Path root) {
    this.root = root;
    this.repository = new Repository(root);
    this.folder = repository.stage("test");
    write(folder.bridge(), BRIDGE);
    write(folder.ownMapping(MAPPING), "{ \"externalDocumentNumber\": data.id }");
    write(folder.bridge().resolveSibling("secrets.json"), "{ \"a\": \"local secret\" }");
    zips("receiver", "erp-push", "hybris-cart-delete");
  }

  private void zips(String... functions) {
    for (var function : functions) {
      zip(function, StandInFunctions.zip(function));
    }
  }

  /** Gives a function's zip a check that is asked about stages. */
  StageOnDisk asking(String function, Class<? extends StageCheck> check) {
    var content = StandInFunctions.zip(function);
    content.put("META-INF/services/" + StageCheck.class.getName(), check.getName());
    return zip(function, content);
  }

  /** Makes the zip of a function that delivers, with its registration. */
  StageOnDisk function(Class<? extends DeliveryFunction> registration) {
    return zip(StandInFunctions.name(registration), StandInFunctions.zip(registration));
  }

  /** Uses the functions as the build made them. */
  StageOnDisk withRealZips() {
    var built = new Repository(Path.of(".."));
    for (var function : List.of("receiver", "erp-push", "hybris-cart-delete")) {
      try {
        Files.copy(built.zip(function), repository.zip(function), REPLACE_EXISTING);
      } catch (IOException e) {
        throw new UncheckedIOException(built.missing(function).orElse(function), e);
      }
    }
    return this;
  }

  /** Zips with the same content have the same bytes, because their hashes are in the snapshot. */
  private StageOnDisk zip(String function, Map<String, String> content) {
    var file = repository.zip(function);
    write(file, "");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (var entry : content.entrySet()) {
        var named = new ZipEntry(entry.getKey());
        named.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        zip.putNextEntry(named);
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces one text of the {@code bridge.json} with another. */
  public StageOnDisk bridge(String text, String by) {
    var bridge = read(folder.bridge());
    if (!bridge.contains(text)) {
      throw new IllegalArgumentException("not in bridge.json: " + text);
    }
    return write(folder.bridge(), bridge.replace(text, by));
  }

  /** Renames the target that deletes carts. */
  public StageOnDisk target(String name) {
    return bridge("\"hybris-cart-delete\": {", "\"" + name + "\": {")
        .bridge("\"to\": [\"hybris-cart-delete\"]", "\"to\": [\"" + name + "\"]");
  }

  public StageOnDisk deployment(String json) {
    return write(folder.deployment(), json);
  }

  public StageOnDisk mapping(String name, String text) {
    return write(folder.ownMapping(name), text);
  }

  /** Adds a shipped mapping. */
  public StageOnDisk shipped(String name, String text) {
    return write(root.resolve("infra-cdk/config/mappings").resolve(name), text);
  }

  /** Sets what ZephyrCart sends when an order is placed. */
  public StageOnDisk sample(String json) {
    return write(root.resolve("events/zephyrcart/order.created.json"), json);
  }

  public StageOnDisk without(String file) {
    try {
      Files.delete(root.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public StageRead read() {
    return StageReader.read(repository, "test");
  }

  public List<String> problems() {
    return switch (read()) {
      case StageRead.Valid _ -> List.of();
      case StageRead.Refused(var problems) -> problems;
    };
  }

  public Stage stage() {
    return switch (read()) {
      case StageRead.Valid(var stage) -> stage;
      case StageRead.Refused(var problems) -> throw new IllegalStateException(problems.toString());
    };
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StageOnDisk write(Path file, String text) {
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
