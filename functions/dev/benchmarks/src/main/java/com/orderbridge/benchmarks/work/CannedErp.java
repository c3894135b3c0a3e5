package com.orderbridge.benchmarks.work;

import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The answers of an ERP's simulator, recorded once and given again to the same requests. */
final class CannedErp implements HttpCalls {
  private record Asked(String method, String uri, Optional<String> body) {
    static Asked of(Call call) {
      return new Asked(call.method(), call.uri().toString(), call.body());
    }
  }

  private final Map<Asked, Reply> replies = new ConcurrentHashMap<>();

  /** The requests of the last delivery that was recorded, in their order. */
  private final List<Call> last = new ArrayList<>();

  /** Calls the simulator through {@code calls}, and keeps what it says. */
  HttpCalls recording(HttpCalls calls) {
    return (call, within) -> {
      var reply = calls.send(call, within);
      replies.put(Asked.of(call), reply);
      last.add(call);
      return reply;
    };
  }

  void next() {
    last.clear();
  }

  List<Call> last() {
    return List.copyOf(last);
  }

  @Override
  public Reply send(Call call, Duration within) {
    return Optional.ofNullable(replies.get(Asked.of(call)))
        .orElseThrow(() -> new IllegalStateException("never recorded: " + call));
  }
}
