package com.orderbridge.erppush.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the notes that a person must hear of, and not only find in the log: what the mapping is not
 * sure of; and that a customer was made without the e-mail address, who gets no invoice by mail.
 * Pure.
 */
public final class ToldNotes {
  private ToldNotes() {}

  private static final String OF_MAPPING = "CHECK: ";

  /** The note of what a mapping is not sure of. */
  public static List<String> ofMapping(Optional<String> check) {
    return check.map(OF_MAPPING::concat).stream().toList();
  }

  /** Those that hold also where no customer is made. */
  public static List<String> withoutCustomer(List<String> notes) {
    return notes.stream().filter(it -> it.startsWith(OF_MAPPING)).toList();
  }

  /**
   * Joins what a person must look at.
   *
   * @param check what must be looked at anyway
   */
  public static Optional<String> with(Optional<String> check, List<String> notes) {
    var ofMapping = withoutCustomer(notes).stream();
    var ofEmail = notes.stream().filter(ToldNotes::isOfEmail).map("CHECK CUSTOMER: "::concat);
    var all = Stream.of(check.stream(), ofMapping, ofEmail).flatMap(it -> it);
    return Optional.of(all.collect(Collectors.joining("; "))).filter(it -> !it.isEmpty());
  }

  private static boolean isOfEmail(String note) {
    return note.matches("(?:customer's email|EmailAddress) left out: .*");
  }
}
