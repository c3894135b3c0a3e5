package com.orderbridge.local.checklive;

import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import java.time.Duration;

/**
 * Remembers the last answer. The product's own code reports only the name of an error when a
 * sign-in is refused, and the check needs more of the answer.
 */
public final class LastReply implements HttpCalls {
  private final HttpCalls calls;
  private volatile Reply last = new Reply.NotSent("nothing was asked");

  public LastReply(HttpCalls calls) {
    this.calls = calls;
  }

  @Override
  public Reply send(Call call, Duration within) {
    last = calls.send(call, within);
    return last;
  }

  public Reply last() {
    return last;
  }
}
