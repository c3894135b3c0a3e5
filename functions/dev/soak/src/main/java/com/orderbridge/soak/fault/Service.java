package com.orderbridge.soak.fault;

import static com.orderbridge.soak.fault.Mishap.BROKEN;
import static com.orderbridge.soak.fault.Mishap.DONE_AND_BROKEN;
import static com.orderbridge.soak.fault.Mishap.DONE_AND_REFUSED;
import static com.orderbridge.soak.fault.Mishap.DONE_AND_SILENT;
import static com.orderbridge.soak.fault.Mishap.DONE_LATE;
import static com.orderbridge.soak.fault.Mishap.REFUSED;
import static com.orderbridge.soak.fault.Mishap.SILENT;
import static com.orderbridge.soak.fault.Mishap.THROTTLED;
import static com.orderbridge.soak.fault.Mishap.TWICE;
import static com.orderbridge.soak.fault.Mishap.UNAUTHORIZED;

import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the functions call, and how it fails. */
public enum Service {
  SQS("sqs", 0.03, "com.amazonaws.sqs#RequestThrottled"),
  DYNAMODB("dynamodb", 0.03, "com.amazonaws.dynamodb.v20120810#ThrottlingException"),
  SECRETS("secrets", 0.1, "ThrottlingException"),
  SYSTEMS("simulators", 0.08, "");

  /** What Lambda itself does with a queue, and outwaits. */
  private static final List<String> LAMBDAS = List.of("ReceiveMessage", "DeleteMessage");

  private static final List<Mishap> QUICK = List.of(REFUSED, THROTTLED, BROKEN, DONE_AND_BROKEN);
  private static final List<Mishap> OF_AWS =
      List.of(
          REFUSED, THROTTLED, BROKEN, SILENT, DONE_AND_REFUSED, DONE_AND_BROKEN, DONE_AND_SILENT);
  private static final List<Mishap> OF_SYSTEMS =
      List.of(
          REFUSED,
          THROTTLED,
          UNAUTHORIZED,
          BROKEN,
          SILENT,
          DONE_AND_REFUSED,
          DONE_AND_BROKEN,
          DONE_AND_SILENT,
          DONE_LATE,
          DONE_LATE);

  /** Whose answer is needed most, and whose absence is hardest to bear. */
  private static final double WRITES_FAILING = 0.3;

  private static final List<String> NO_WRITES = List.of("token", "Login", "Logout", "$batch");
  private static final List<Mishap> OF_WRITES =
      List.of(
          REFUSED,
          THROTTLED,
          BROKEN,
          SILENT,
          DONE_AND_REFUSED,
          DONE_AND_BROKEN,
          DONE_AND_SILENT,
          DONE_LATE,
          DONE_LATE,
          DONE_LATE);
  private static final Pattern KEY = Pattern.compile("\\([^)]*\\)");
  private static final Pattern WORD = Pattern.compile("\\$?[A-Za-z]+");

  private final String port;
  private final double failing;
  private final String throttling;

  Service(String port, double failing, String throttling) {
    this.port = port;
    this.failing = failing;
    this.throttling = throttling;
  }

  /** The name of the port that it is reached by. */
  public String port() {
    return port;
  }

  /** How many of such calls fail: of 1. */
  double failing(String operation) {
    return isWrite(operation) ? WRITES_FAILING : failing;
  }

  private boolean isWrite(String operation) {
    return this == SYSTEMS
        && !operation.contains(" GET ")
        && NO_WRITES.stream().noneMatch(operation::endsWith);
  }

  /** What can happen to a call of it. */
  List<Mishap> mishaps(String operation) {
    if (this == SYSTEMS) {
      return isWrite(operation) ? OF_WRITES : OF_SYSTEMS;
    }
    if (operation.equals("ReceiveMessage")) {
      return List.of(TWICE, TWICE, TWICE, TWICE, REFUSED, THROTTLED, BROKEN, DONE_AND_BROKEN);
    }
    return LAMBDAS.contains(operation) ? QUICK : OF_AWS;
  }

  /** What is asked for: the same words for the same kind of call. */
  String operation(Request request) {
    if (this == SYSTEMS) {
      return system(request) + " " + request.method() + " " + resource(request);
    }
    var target = request.header("x-amz-target").orElse("");
    var action = target.substring(target.lastIndexOf('.') + 1);
    return this == DYNAMODB ? ofTable(action, request.body()) : action;
  }

  /** The vendor that is called. */
  static String system(Request request) {
    return request.segments().isEmpty() ? "" : request.segments().getFirst();
  }

  private static String resource(Request request) {
    return request.segments().reversed().stream()
        .map(it -> KEY.matcher(it).replaceAll(""))
        .filter(it -> WORD.matcher(it).matches())
        .findFirst()
        .orElse("");
  }

  private static String ofTable(String action, String body) {
    if (body.contains("REMOVE leaseOwner")) {
      return "settle";
    }
    return body.contains("leaseOwner = :owner, leaseUntil") ? "claim" : "breaker " + action;
  }

  Response throttled() {
    if (this == SYSTEMS) {
      return Response.empty(429).with("Retry-After", "1");
    }
    return error(400, throttling);
  }

  Response refused(int roll) {
    if (this == SYSTEMS) {
      return Response.html(List.of(500, 502, 503, 504).get(Math.floorMod(roll, 4)), "Not now");
    }
    return error(500, "InternalServerError");
  }

  private static Response error(int status, String type) {
    var body = "{\"__type\":\"%s\",\"message\":\"made up by a soak\"}".formatted(type);
    return Response.of(status, "application/x-amz-json-1.0", body);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
