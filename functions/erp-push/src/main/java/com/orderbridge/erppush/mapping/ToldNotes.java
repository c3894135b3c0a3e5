package com.orderbridge.erppush.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the notes that a person must hear of, and not only find in the log: what the mapping is not
 * sure of; that a customer was made without the e-mail address, who gets no invoice by mail; and
 * that the goods' address was cut, since parcels go there. Pure.
 */
public final class ToldNotes {
  private ToldNotes() {}

  private static final String OF_MAPPING = "CHECK: ";

  /** The note of what a mapping is not sure of. */
  public static List<String> ofMapping(Optional<String> check) {
    return check.map(OF_MAPPING::concat).stream().toList();
  }

  /** The notes of what a mapping is not sure of. */
  public static List<String> ofMapping(List<String> notes) {
    return notes.stream().filter(it -> it.startsWith(OF_MAPPING)).toList();
  }

  /** Those that hold also where no customer is made. */
  public static List<String> withoutCustomer(List<String> notes) {
    return notes.stream().filter(it -> it.startsWith(OF_MAPPING) || isOfAddress(it)).toList();
  }

  /**
   * Joins what a person must look at.
   *
   * @param check what must be looked at anyway
   */
  public static Optional<String> with(Optional<String> check, List<String> notes) {
    var ofMapping = ofMapping(notes).stream();
    var ofEmail = notes.stream().filter(ToldNotes::isOfEmail).map("CHECK CUSTOMER: "::concat);
    var ofAddress = notes.stream().filter(ToldNotes::isOfAddress).map("CHECK ADDRESS: "::concat);
    var all = Stream.of(check.stream(), ofMapping, ofEmail, ofAddress).flatMap(it -> it);
    return Optional.of(all.collect(Collectors.joining("; "))).filter(it -> !it.isEmpty());
  }

  /** The field is {@code shipTo…} in Business Central and {@code ShipTo…} in Business One. */
  private static boolean isOfAddress(String note) {
    return note.matches("[sS]hipTo\\w+ (?:cut|left out).*");
  }

  private static boolean isOfEmail(String note) {
    return note.matches("(?:customer's email|EmailAddress) left out: .*");
  }
}
