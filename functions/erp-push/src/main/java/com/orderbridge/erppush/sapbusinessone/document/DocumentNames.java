package com.orderbridge.erppush.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.erppush.sapbusinessone.settings.Settings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The names by which an order's story can know a document: its own, those of the order that it was
 * drawn from, and that of the draft that it was made of.
 *
 * @param found all that one look-up has found
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

  /** Service Layer does not say which draft a document was made of: the same is said of both. */
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

  /** The orders and deliveries that a document was drawn from, as far as they were found. */
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
