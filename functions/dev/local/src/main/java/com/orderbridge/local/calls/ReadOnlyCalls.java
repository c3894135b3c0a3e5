package com.orderbridge.local.calls;

import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets through what only reads: GET, sign-in, and batches of GETs. Anything else is kept, and not
 * sent, so that the bridge's own code can run against a live system without a trace there.
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

  /** The write that would have come next. */
  public Optional<Call> stopped() {
    return stopped;
  }
}
