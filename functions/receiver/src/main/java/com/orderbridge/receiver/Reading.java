package com.orderbridge.receiver;

import com.orderbridge.core.event.Event;

/** What a proven body turned out to be. */
public sealed interface Reading {
  record Read(Event event) implements Reading {}

  /** An event of a type that goes nowhere. */
  record NotRouted(String type) implements Reading {}

  /** Not an event of this sender, as far as we know; {@code why} quotes nothing of it. */
  record Unreadable(String why) implements Reading {}
}
