package com.orderbridge.local.checklive.sapbusinessone;

import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Repeats the answer of an earlier login instead of logging in again. So all parts of the check
 * share one session per database, because Business One limits the number of sessions by licence.
 */
final class KeptLogins implements HttpCalls {
  private final HttpCalls calls;
  private final Map<Call, Reply> kept = new ConcurrentHashMap<>();

  KeptLogins(HttpCalls calls) {
    this.calls = calls;
  }

  @Override
  public Reply send(Call call, Duration within) {
    return String.valueOf(call.uri().getPath()).endsWith("/Login")
        ? kept.computeIfAbsent(call, it -> calls.send(it, within))
        : calls.send(call, within);
  }
}
