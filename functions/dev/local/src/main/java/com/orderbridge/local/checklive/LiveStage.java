package com.orderbridge.local.checklive;

import com.orderbridge.aws.config.BridgeFiles;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.secret.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The stage whose systems are asked.
 *
 * @param folder with bridge.json and mappings
 * @param events of the repository
 * @param secrets by name
 * @param wanted what only a person knows of the shop
 */
public record LiveStage(
    Bridge bridge, Path folder, Path events, Function<String, Secret> secrets, Wanted wanted) {

  /**
   * What only a person knows of the shop.
   *
   * @param currencies in which it sells
   * @param skus of some of its articles
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
