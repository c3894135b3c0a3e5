package com.orderbridge.erppush.businesscentral;

import com.orderbridge.core.delivery.Outcome.Rejected;
import com.orderbridge.core.delivery.WhoMustAct;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the SKUs of a document turned out to be: an error's text of an insert would name only one.
 *
 * @param known by SKU
 */
record Items(Map<String, Item> known, Collection<String> unknown, Collection<String> blocked) {

  /** Why the document cannot be written; names every SKU that is in the way. */
  Optional<Rejected> rejected() {
    if (!unknown.isEmpty()) {
      return Optional.of(rejected("UNKNOWN_SKU", "Business Central has no item ", unknown));
    }
    return blocked.isEmpty()
        ? Optional.empty()
        : Optional.of(rejected("BLOCKED_SKU", "Business Central blocks item ", blocked));
  }

  private static Rejected rejected(String code, String why, Collection<String> skus) {
    var named = skus.stream().map(Items::named).collect(Collectors.joining(", "));
    return new Rejected(code, why + named, WhoMustAct.CATALOG);
  }

  /** As it is, if it can be an article's number at all. */
  private static String named(String sku) {
    if (sku.isEmpty()) {
      return "(none)";
    }
    return sku.length() <= 40 ? sku : sku.substring(0, 40) + "…";
  }
}
