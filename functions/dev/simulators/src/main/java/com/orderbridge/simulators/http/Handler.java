package com.orderbridge.simulators.http;

/** What stands behind a server; called from many threads at once. */
@FunctionalInterface
public interface Handler {
  Reaction answer(Request request, Connection client);
}
