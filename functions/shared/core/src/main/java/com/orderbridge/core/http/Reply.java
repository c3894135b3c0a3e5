package com.orderbridge.core.http;

import java.util.List;
import java.util.Optional;

/** How a call of a vendor's API ended. */
public sealed interface Reply {

  /**
   * It answered.
   *
   * @param retryAfter the header of that name, as it came
   * @param location the header of that name
   * @param cookies what {@code Set-Cookie} says, one text for each; a secret where it is a session
   * @param body may be JSON, HTML of a gateway, or nothing
   */
  record Answered(
      int status,
      Optional<String> retryAfter,
      Optional<String> location,
      List<String> cookies,
      String body)
      implements Reply {
    public Answered {
      cookies = List.copyOf(cookies);
    }

    /** Without cookies. */
    public Answered(
        int status, Optional<String> retryAfter, Optional<String> location, String body) {
      this(status, retryAfter, location, List.of(), body);
    }

    public boolean success() {
      return status >= 200 && status < 300;
    }
  }

  /** It cannot have heard of the call: refused, unknown host, no TLS. */
  record NotSent(String why) implements Reply {}

  /** It was not made: our own time was too short for it, which says nothing of the vendor. */
  record NoTime(String why) implements Reply {}

  /** It answered, and so much that the rest was not read: what it said is unknown. */
  record TooLarge(String why) implements Reply {}

  /** Silence after it may have heard of the call. */
  record Silent(String why) implements Reply {}
}
