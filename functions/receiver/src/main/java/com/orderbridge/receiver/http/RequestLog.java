package com.orderbridge.receiver.http;

import com.orderbridge.core.log.JsonLines;
import com.orderbridge.core.log.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Writes one line per request. It never writes a body, a header, a secret, or a path that is not
 * ours.
 */
public final class RequestLog {
  private final JsonLines lines;
  private final String stage;
  private final InstantSource clock;

  public RequestLog(JsonLines lines, String stage, InstantSource clock) {
    this.lines = lines;
    this.stage = stage;
    this.clock = clock;
  }

  /**
   * Logs an answer, and returns it.
   *
   * @param source empty if the source is not known
   * @param why what the answer does not say, or an event's id
   */
  public Answer answered(
      String source, HttpRequest request, Answer answer, String why, Instant began) {
    return answered(source, request, answer, why, Map.of(), began);
  }

  /**
   * Logs an answer with more fields, and returns it.
   *
   * @param more the additional fields of the line
   */
  public Answer answered(
      String source,
      HttpRequest request,
      Answer answer,
      String why,
      Map<String, String> more,
      Instant began) {
    var now = clock.instant();
    var line = JsonLines.line("request.answered").put("stage", stage).put("source", known(source));
    line.put("status", answer.status()).put("code", answer.code()).put("detail", why);
    Optional.ofNullable(answer.body().get(Answer.COUNT))
        .ifPresent(it -> line.set(Answer.COUNT, it));
    more.forEach(line::put);
    line.put("bytes", request.body().size());
    request.trace().ifPresent(it -> line.put("trace", it));
    var took = Duration.between(began, now).toMillis();
    var metrics = Map.of(metric(answer), 1L, "AnswerMilliseconds", took);
    lines.write(Metrics.count(line, "source", now, metrics));
    return answer;
  }

  /** CloudWatch does not accept an empty dimension. */
  private static String known(String source) {
    return source.isEmpty() ? "none" : source;
  }

  private static String metric(Answer answer) {
    return switch (answer.code()) {
      case "accepted" -> "Accepted";
      case "parked" -> "Parked";
      case "ignored" -> "Ignored";
      default -> "Answered" + answer.status();
    };
  }
}
