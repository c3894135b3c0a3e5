package com.orderbridge.simulators.sapbusinessone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;
import com.orderbridge.simulators.sapbusinessone.database.Problem;
import com.orderbridge.simulators.sapbusinessone.database.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Login, logout, and the session that ends after idle time: manual, "Login and Logout", and
 * recordings "login-200-v1" and "login-401-wrong" [V].
 */
final class Sessions {
  private static final Pattern SESSION = Pattern.compile("B1SESSION=([^;\\s]+)");
  private static final int REFUSED = 100000027;
  private static final String NODE = "ROUTEID=.node1; path=/b1s";
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
    String company = body.path("CompanyDB").asText();
    if (!company.equals(options.text("companyDb"))) {
      return refused(version, unknownCompany(company));
    }
    if (!body.path("UserName").asText().equals(options.text("userName"))
        || !body.path("Password").asText().equals(options.text("password"))) {
      return refused(version, new Problem(401, REFUSED, "Login failed"));
    }
    lastUsed.values().removeIf(this::isOver);
    if (lastUsed.size() >= options.number("mostSessions")) { // [K]
      throw new Problem(401, 100000085, "Switch company error: -1102");
    }
    return open(request, version, company);
  }

  /** -304 is what systems with an SLD say; recording "login-401-wrong" has both texts [V]. */
  private Problem unknownCompany(String company) {
    int code = options.number("unknownCompanyCode");
    return code == REFUSED
        ? new Problem(
            401,
            code,
            "company not exist in company object cache : server(hana.example.test:30015) company("
                + company)
        : new Problem(401, code, "Fail to get DB Credentials from SLD server");
  }

  /** Also a login that is refused is given a node [V]. */
  private Response refused(Version version, Problem problem) {
    return version
        .error(problem.status(), problem.code(options), problem.text())
        .with("Set-Cookie", NODE);
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

  private Response open(Request request, Version version, String company) {
    String id = UUID.randomUUID().toString();
    lastUsed.put(id, clock.instant());
    String metadata = Api.root(request, version) + "$metadata#B1Sessions/" + version.one;
    ObjectNode body = Json.object().put(version.metadata, metadata);
    body.put("SessionId", id).put("Version", "1000220");
    body.put("SessionTimeout", Math.max(1, options.number("sessionIdleSeconds") / 60));
    return version
        .json(200, body)
        .with("Set-Cookie", "B1SESSION=" + id + ";HttpOnly;")
        .with("Set-Cookie", "CompanyDB=" + company + ";HttpOnly;")
        .with("Set-Cookie", NODE);
  }

  private static Optional<String> id(Request request) {
    return find(SESSION, request);
  }

  private static Optional<String> find(Pattern pattern, Request request) {
    Matcher matcher = pattern.matcher(request.header("cookie").orElse(""));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
