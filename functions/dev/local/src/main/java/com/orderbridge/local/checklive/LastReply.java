package com.orderbridge.local.checklive;

import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import java.time.Duration;

/** Remembers the last answer: of a refused sign-in, the product's own code tells a name only. */
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
