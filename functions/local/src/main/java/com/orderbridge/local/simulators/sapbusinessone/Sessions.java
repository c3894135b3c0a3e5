package com.orderbridge.local.simulators.sapbusinessone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.local.simulators.Options;
import com.orderbridge.local.simulators.http.Json;
import com.orderbridge.local.simulators.http.Request;
import com.orderbridge.local.simulators.http.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Login, logout, and the session that ends after idle time: manual, "Login and Logout" [V]. */
final class Sessions {
  private static final Pattern SESSION = Pattern.compile("B1SESSION=([^;\\s]+)");
  private static final Pattern ROUTE = Pattern.compile("ROUTEID=([^;\\s]+)");

  private final InstantSource clock;
  private final Options options;
  private final Map<String, Instant> lastUsed = new HashMap<>();

  Sessions(InstantSource clock, Options options) {
    this.clock = clock;
    this.options = options;
  }

  Response login(Request request, Version version) {
    int told = options.number("loginStatus");
    if (told != 0) {
      return Response.html(told, told + " from the front end");
    }
    ObjectNode body = Json.readObject(request.body()).orElseGet(Json::object);
    if (!body.path("CompanyDB").asText().equals(options.text("companyDb"))) { // [C]
      throw new Problem(401, -304, "Fail to get DB Credentials from SLD server");
    }
    if (!body.path("UserName").asText().equals(options.text("userName"))
        || !body.path("Password").asText().equals(options.text("password"))) { // [C]
      throw new Problem(401, 100000027, "Login failed");
    }
    lastUsed.values().removeIf(this::isOver);
    if (lastUsed.size() >= options.number("mostSessions")) { // [K]
      throw new Problem(401, 100000085, "Switch company error: -1102");
    }
    return open(version);
  }

  Response logout(Request request) {
    id(request).ifPresent(lastUsed::remove);
    return Response.empty(204);
  }

  /** Both cookies are needed; every use puts off the end. */
  void use(Request request) {
    String id = id(request).orElse("");
    Instant last = lastUsed.get(id);
    if (last == null || isOver(last) || find(ROUTE, request).isEmpty()) {
      lastUsed.remove(id);
      throw new Problem(401, 301, "Invalid session or session already timeout.");
    }
    lastUsed.put(id, clock.instant());
  }

  private boolean isOver(Instant used) {
    Duration idle = Duration.ofSeconds(options.number("sessionIdleSeconds"));
    return !clock.instant().isBefore(used.plus(idle));
  }

  private Response open(Version version) {
    String id = UUID.randomUUID().toString();
    lastUsed.put(id, clock.instant());
    ObjectNode body = Json.object().put(version.metadata, "$metadata#B1Sessions/@Element");
    body.put("SessionId", id).put("Version", "1000110");
    body.put("SessionTimeout", Math.max(1, options.number("sessionIdleSeconds") / 60));
    return Response.json(200, body)
        .with("Set-Cookie", "B1SESSION=" + id + ";HttpOnly;")
        .with("Set-Cookie", "ROUTEID=.node1; path=/b1s");
  }

  private static Optional<String> id(Request request) {
    return find(SESSION, request);
  }

  private static Optional<String> find(Pattern pattern, Request request) {
    Matcher matcher = pattern.matcher(request.header("cookie").orElse(""));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
