package com.orderbridge.erppush.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the notes that a person must hear of, and not only find in the log: a customer who was made
 * without the e-mail address gets no invoice by mail. Pure.
 */
public final class ToldNotes {
  private ToldNotes() {}

  /**
   * Joins what a person must look at.
   *
   * @param check what must be looked at anyway
   */
  public static Optional<String> with(Optional<String> check, List<String> notes) {
    var told = notes.stream().filter(ToldNotes::isOfEmail).map("CHECK CUSTOMER: "::concat);
    var all = Stream.concat(check.stream(), told).collect(Collectors.joining("; "));
    return Optional.of(all).filter(it -> !it.isEmpty());
  }

  private static boolean isOfEmail(String note) {
    return note.matches("(?:customer's email|EmailAddress) left out: .*");
  }
}
