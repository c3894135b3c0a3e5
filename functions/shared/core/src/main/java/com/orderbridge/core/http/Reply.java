package com.orderbridge.core.http;

import java.util.List;
import java.util.Optional;

/** How a call of a vendor's API ended. */
public sealed interface Reply {

  /**
   * The vendor answered.
   *
   * @param status the HTTP status
   * @param retryAfter the header of that name, unread
   * @param location the header of that name
   * @param cookies the values of {@code Set-Cookie}, one text for each; a secret if one is a
   *     session
   * @param body JSON, HTML of a gateway, or nothing
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

    /** Creates an answer without cookies. */
    public Answered(
        int status, Optional<String> retryAfter, Optional<String> location, String body) {
      this(status, retryAfter, location, List.of(), body);
    }

    public boolean success() {
      return status >= 200 && status < 300;
    }
  }

  /**
   * The vendor cannot have received the call: the connection was refused, the host is unknown, or
   * TLS failed.
   */
  record NotSent(String why) implements Reply {}

  /**
   * The call was not made, because our own time was too short for it. That says nothing about the
   * vendor.
   */
  record NoTime(String why) implements Reply {}

  /**
   * The vendor's answer was too large, so the rest of it was not read. What the vendor answered is
   * unknown.
   */
  record TooLarge(String why) implements Reply {}

  /** The vendor may have received the call, and did not answer. */
  record Silent(String why) implements Reply {}
}
