package com.orderbridge.simulators.http;

/** What a client gets to see: a response, or a connection that closes without one. */
public sealed interface Reaction {

  /** The connection is closed and nothing is said. */
  record Silence() implements Reaction {}

  /** See {@link Response}; it stands in a file of its own because everybody uses it. */
  sealed interface Spoken extends Reaction permits Response {}
}
