package com.orderbridge.erppush.businesscentral.item;

import com.orderbridge.core.step.Stop.Rejected;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.erppush.businesscentral.document.Item;
import com.orderbridge.erppush.mapping.Skus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The items that the SKUs of a document stand for. They are looked up before an insert, because its
 * error would name only one unknown SKU.
 *
 * @param known the items by SKU
 * @param unknown the SKUs that no item has
 * @param blocked the SKUs whose items are blocked
 */
public record FoundItems(
    Map<String, Item> known, Collection<String> unknown, Collection<String> blocked) {

  /** Returns the same with unknown and blocked SKUs in the sender's own spelling. */
  public FoundItems spelled(Map<String, String> spellings) {
    return new FoundItems(known, spelled(unknown, spellings), spelled(blocked, spellings));
  }

  private static List<String> spelled(Collection<String> skus, Map<String, String> spellings) {
    return skus.stream().map(it -> spellings.getOrDefault(it, it)).toList();
  }

  /**
   * Returns the rejection of the document, which names every SKU that prevents it; empty if none
   * does.
   */
  public Optional<Rejected> rejected() {
    if (unknown.isEmpty() && blocked.isEmpty()) {
      return Optional.empty();
    }
    var reasons = new ArrayList<String>();
    if (!unknown.isEmpty()) {
      reasons.add("Business Central has no item " + named(unknown));
    }
    if (!blocked.isEmpty()) {
      reasons.add("Business Central blocks item " + named(blocked));
    }
    var code = unknown.isEmpty() ? "BLOCKED_SKU" : "UNKNOWN_SKU";
    return Optional.of(new Rejected(code, String.join("; ", reasons), WhoMustAct.CATALOG));
  }

  private static String named(Collection<String> skus) {
    return skus.stream().map(Skus::shown).collect(Collectors.joining(", "));
  }
}
