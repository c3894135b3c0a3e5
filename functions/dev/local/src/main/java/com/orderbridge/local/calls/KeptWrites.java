package com.orderbridge.local.calls;

import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Passes every call on to a stub, and keeps what would have been written. Not thread-safe. */
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

  /** The writes so far, in their order; of a batch, each of those within it. */
  public List<Call> kept() {
    return List.copyOf(kept);
  }
}
