package com.orderbridge.erppush.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.erppush.sapbusinessone.settings.Settings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Returns the names by which an order's story can know a document: its own name, the names of the
 * order from which it was drawn, and the name of the draft from which it was made. Pure.
 *
 * @param found everything that one look-up has found
 */
public record DocumentNames(List<FoundDocument> found) {
  private static final int ORDER = 17;
  private static final int DELIVERY = 15;

  public DocumentNames {
    found = List.copyOf(found);
  }

  public Set<String> of(FoundDocument document) {
    var names = new LinkedHashSet<>(List.of(document.name(), document.nameOfPending()));
    found.stream().filter(it -> isMadeOf(document, it)).forEach(it -> names.add(it.name()));
    bases(document, names);
    return names;
  }

  /**
   * Returns whether a document was made from a draft. The Service Layer does not say it, so total,
   * customer and NumAtCard of both must be equal.
   */
  private static boolean isMadeOf(FoundDocument document, FoundDocument draft) {
    return draft.isSpent()
        && !document.isDraft()
        && draft.total().isPresent()
        && document.total().filter(draft.total().get()::is).isPresent()
        && document.cardCode().equals(draft.cardCode())
        && document.reference(Settings.NUM_AT_CARD).equals(draft.reference(Settings.NUM_AT_CARD));
  }

  private void bases(FoundDocument document, Set<String> names) {
    for (var base : basesOf(document)) {
      if (names.add(base.name())) {
        names.addAll(of(base));
      }
    }
  }

  /**
   * Returns the orders and deliveries from which a document was drawn, as far as they were found.
   */
  public Set<FoundDocument> basesOf(FoundDocument document) {
    var bases = new LinkedHashSet<FoundDocument>();
    document.lines().forEach(it -> base(it).ifPresent(bases::add));
    return bases;
  }

  private Optional<FoundDocument> base(JsonNode line) {
    var collection =
        switch (line.path("BaseType").asInt(-1)) {
          case ORDER -> "Orders";
          case DELIVERY -> "DeliveryNotes";
          default -> "";
        };
    var entry = line.path("BaseEntry").asInt(-1);
    return found.stream()
        .filter(it -> it.collection().equals(collection) && it.entry() == entry)
        .findFirst();
  }
}
