package com.orderbridge.local.checklive;

import com.orderbridge.aws.config.BridgeFiles;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.secret.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The stage whose systems are checked.
 *
 * @param bridge the stage as configured
 * @param folder the folder with bridge.json and mappings
 * @param events the folder with the samples of the repository
 * @param secrets reads a secret by its name
 * @param wanted the facts about the shop that only a person knows
 */
public record LiveStage(
    Bridge bridge, Path folder, Path events, Function<String, Secret> secrets, Wanted wanted) {

  /**
   * The facts about the shop that only a person knows.
   *
   * @param currencies the currencies in which it sells
   * @param skus the SKUs of some of its articles
   */
  public record Wanted(Set<String> currencies, List<String> skus) {
    public static final Wanted NOTHING = new Wanted(Set.of(), List.of());

    public Wanted {
      currencies = Set.copyOf(currencies);
      skus = List.copyOf(skus);
    }
  }

  BridgeFiles files() {
    return new BridgeFiles(folder);
  }
}
