package com.orderbridge.local.calls;

import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets calls through that only read: GET, sign-in, and batches of GETs. Any other call is kept and
 * not sent, so that the bridge's own code can run against a live system without leaving a trace
 * there.
 */
public final class ReadOnlyCalls implements HttpCalls {
  private final HttpCalls calls;
  private volatile Optional<Call> stopped = Optional.empty();

  public ReadOnlyCalls(HttpCalls calls) {
    this.calls = calls;
  }

  @Override
  public Reply send(Call call, Duration within) {
    if (Writes.none(call)) {
      return calls.send(call, within);
    }
    stopped = Optional.of(call);
    return new Reply.NoTime("the check writes nothing");
  }

  /** Returns the last write that was not sent; empty if there was none. */
  public Optional<Call> stopped() {
    return stopped;
  }
}
