package com.orderbridge.local.calls;

import com.orderbridge.core.http.HttpCalls.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells what a request would write. GET, a sign-in and a batch of GETs write nothing. */
final class Writes {
  private static final Set<String> SIGN_IN = Set.of("/token", "/Login");

  /** A request within a batch that is not a GET, in JSON or as HTTP. */
  private static final Pattern WRITE_WITHIN =
      Pattern.compile(
          "\"method\"\\s*:\\s*\"(?!GET\")|^(POST|PUT|PATCH|MERGE|DELETE) ", Pattern.MULTILINE);

  /**
   * A document that a change set creates: the address, headers, an empty line, and JSON on one
   * line.
   */
  private static final Pattern CREATION =
      Pattern.compile("(?m)^POST (\\S+)\\r?\\n(?:.+\\r?\\n)*\\r?\\n(\\{.*)");

  private Writes() {}

  /** Tells whether the request changes nothing in the system. */
  static boolean none(Call call) {
    return switch (call.method()) {
      case "GET" -> true;
      case "POST" ->
          SIGN_IN.stream().anyMatch(path(call)::endsWith) || (isBatch(call) && !writesWithin(call));
      default -> false;
    };
  }

  /**
   * Returns the writes in their order: those within a batch, or else the request itself; empty if
   * it writes nothing.
   */
  static List<Call> in(Call call) {
    if (none(call)) {
      return List.of();
    }
    var within = isBatch(call) ? within(call) : List.<Call>of();
    return within.isEmpty() ? List.of(call) : within;
  }

  private static List<Call> within(Call batch) {
    return CREATION.matcher(body(batch)).results().map(it -> creation(batch, it)).toList();
  }

  private static Call creation(Call batch, MatchResult found) {
    var uri = batch.uri().resolve(found.group(1));
    return new Call("POST", uri, Map.of(), Optional.of(found.group(2).strip()));
  }

  private static boolean isBatch(Call call) {
    return path(call).endsWith("/$batch");
  }

  private static boolean writesWithin(Call batch) {
    return WRITE_WITHIN.matcher(body(batch)).find();
  }

  private static String path(Call call) {
    return String.valueOf(call.uri().getPath());
  }

  private static String body(Call call) {
    return call.body().orElse("");
  }
}
