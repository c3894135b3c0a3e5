package com.orderbridge.local.calls;

import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Passes every call on to a stub, and keeps the calls that would write something. Not thread-safe.
 */
public final class KeptWrites implements HttpCalls {
  private final HttpCalls stub;
  private final List<Call> kept = new ArrayList<>();

  public KeptWrites(HttpCalls stub) {
    this.stub = stub;
  }

  @Override
  public Reply send(Call call, Duration within) {
    kept.addAll(Writes.in(call));
    return stub.send(call, within);
  }

  /** Returns the writes so far, in their order. A batch is replaced by the writes within it. */
  public List<Call> kept() {
    return List.copyOf(kept);
  }
}
