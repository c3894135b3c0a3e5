package com.orderbridge.local.checklive;

import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets through what only reads: GET, sign-in, and batches of GETs. Anything else is kept, and not
 * sent, so that the bridge's own code can run against a live system without a trace there.
 */
public final class ReadOnlyCalls implements HttpCalls {
  private static final Set<String> SIGN_IN = Set.of("/token", "/Login");

  /** A request within a batch that is no GET, in JSON or as HTTP. */
  private static final Pattern WRITE_WITHIN =
      Pattern.compile(
          "\"method\"\\s*:\\s*\"(?!GET\")|^(POST|PUT|PATCH|MERGE|DELETE) ", Pattern.MULTILINE);

  private final HttpCalls calls;
  private volatile Optional<Call> stopped = Optional.empty();

  public ReadOnlyCalls(HttpCalls calls) {
    this.calls = calls;
  }

  @Override
  public Reply send(Call call, Duration within) {
    if (onlyReads(call)) {
      return calls.send(call, within);
    }
    stopped = Optional.of(call);
    return new Reply.NoTime("the check writes nothing");
  }

  /** The write that would have come next. */
  public Optional<Call> stopped() {
    return stopped;
  }

  private static boolean onlyReads(Call call) {
    var path = String.valueOf(call.uri().getPath());
    return switch (call.method()) {
      case "GET" -> true;
      case "POST" ->
          SIGN_IN.stream().anyMatch(path::endsWith)
              || (path.endsWith("/$batch") && !WRITE_WITHIN.matcher(call.body().orElse("")).find());
      default -> false;
    };
  }
}
