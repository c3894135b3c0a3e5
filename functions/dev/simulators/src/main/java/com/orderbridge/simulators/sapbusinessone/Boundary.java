package com.orderbridge.simulators.sapbusinessone;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What divides the parts of a batch's answer: recording "error-404-v2-in-batch" [V]. */
final class Boundary {
  private static final String CHARACTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Boundary() {}

  /** Five groups, as a UUID has, but of letters and digits. */
  static String random() {
    return IntStream.of(8, 4, 4, 4, 12).mapToObj(Boundary::random).collect(Collectors.joining("-"));
  }

  private static String random(int length) {
    return RANDOM
        .ints(length, 0, CHARACTERS.length())
        .mapToObj(at -> CHARACTERS.substring(at, at + 1))
        .collect(Collectors.joining());
  }
}
