package com.orderbridge.simulators;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;
import java.time.InstantSource;

/** A vendor's API as it works when it works; {@link Simulator} makes it misbehave. */
public interface Vendor {
  /** Makes a vendor's simulator; found by {@code META-INF/services}. */
  interface Registration {
    /** A new one, which tells the time by the clock. */
    Vendor start(InstantSource clock);
  }

  /** The first segment of every path. */
  String name();

  /** Requests for a token or a session are no business of the journal, the faults and limits. */
  boolean isBusiness(Request request);

  /** The vendor's answer; may throw {@link Refused}. Never called twice at once. */
  Response answer(Request request);

  /** How this vendor, or the gateway before it, words a status that the simulator was told. */
  Response fault(Fault.Refusal refusal, Request request);

  Options options();

  /** Every document it holds, by collection. */
  ObjectNode state();

  /** Adds documents in the shape of {@link #state()}, all or none. */
  void add(ObjectNode documents);
}
