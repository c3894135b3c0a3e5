package com.orderbridge.erppush.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Selects the notes that a person must hear of, because the log alone is not enough. They are: what
 * the mapping is not sure of; that a customer was made without the e-mail address and so gets no
 * invoices by mail; that the delivery address was cut, because parcels go there. Pure.
 */
public final class ToldNotes {
  private ToldNotes() {}

  private static final String OF_MAPPING = "CHECK: ";

  /** Returns the note about what a mapping is not sure of. */
  public static List<String> ofMapping(Optional<String> check) {
    return check.map(OF_MAPPING::concat).stream().toList();
  }

  /** Returns those notes that are about what a mapping is not sure of. */
  public static List<String> ofMapping(List<String> notes) {
    return notes.stream().filter(it -> it.startsWith(OF_MAPPING)).toList();
  }

  /** Returns those notes that also matter if no customer is made. */
  public static List<String> withoutCustomer(List<String> notes) {
    return notes.stream().filter(it -> it.startsWith(OF_MAPPING) || isOfAddress(it)).toList();
  }

  /**
   * Joins everything that a person must look at.
   *
   * @param check what must be looked at in any case
   */
  public static Optional<String> with(Optional<String> check, List<String> notes) {
    var ofMapping = ofMapping(notes).stream();
    var ofEmail = notes.stream().filter(ToldNotes::isOfEmail).map("CHECK CUSTOMER: "::concat);
    var ofAddress = notes.stream().filter(ToldNotes::isOfAddress).map("CHECK ADDRESS: "::concat);
    var all = Stream.of(check.stream(), ofMapping, ofEmail, ofAddress).flatMap(it -> it);
    return Optional.of(all.collect(Collectors.joining("; "))).filter(it -> !it.isEmpty());
  }

  /**
   * Returns whether a note is about the delivery address. The field is {@code shipTo…} in Business
   * Central and {@code ShipTo…} in Business One.
   */
  private static boolean isOfAddress(String note) {
    return note.matches("[sS]hipTo\\w+ (?:cut|left out).*");
  }

  private static boolean isOfEmail(String note) {
    return note.matches("(?:customer's email|EmailAddress) left out: .*");
  }
}
