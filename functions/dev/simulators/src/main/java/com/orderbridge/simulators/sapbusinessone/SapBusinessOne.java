package com.orderbridge.simulators.sapbusinessone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.ControlInput;
import com.orderbridge.simulators.Fault;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.Vendor;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;
import com.orderbridge.simulators.sapbusinessone.database.Database;
import com.orderbridge.simulators.sapbusinessone.database.Problem;
import com.orderbridge.simulators.sapbusinessone.database.Version;
import com.orderbridge.simulators.sapbusinessone.document.Documents;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A Service Layer with one company database. */
public final class SapBusinessOne implements Vendor {
  /** How it is found. */
  public static final class Registration implements Vendor.Registration {
    @Override
    public Vendor start(InstantSource clock) {
      return new SapBusinessOne(clock);
    }
  }

  private static final Set<Integer> GATEWAY = Set.of(408, 429, 502, 503, 504);
  private static final Map<Integer, Integer> CODES =
      Map.of(400, -1000, 401, 301, 404, -2028, 412, -2039, 500, -1);

  private final Options options = defaults();
  private final InstantSource clock;
  private final Sessions sessions;
  private final Database database = new Database(options);

  public SapBusinessOne(InstantSource clock) {
    this.clock = clock;
    this.sessions = new Sessions(clock, options);
    add(Json.resource(SapBusinessOne.class, "database.json"));
  }

  static Options defaults() {
    return new Options(
        Json.object()
            .put("companyDb", "SBODEMO")
            .put("userName", "order-bridge-local")
            .put("password", "local-sap-business-one-secret")
            .put("sessionIdleSeconds", 1800)
            .put("mostSessions", 100)
            .put("loginStatus", 0)
            .put("approvalProcedure", false)
            .put("postNotFoundStatus", 400)
            .put("unknownItemCode", -5009)
            .put("unknownPartnerCode", -5002)
            .put("valueTooLongCode", -5002)
            .put("unknownCompanyCode", 100000027)
            .put("duplicateReferenceBlocked", false)
            .put("ignoresCase", false)
            .put("knowsCaseInsensitive", true)
            .put("localCurrency", "EUR")
            .put("partnerCurrencyChecked", true)
            .put("amountDecimals", 2)
            .put("priceDecimals", 6)
            .put("noExchangeRateCode", -10)
            .put("postingPeriodsFrom", "")
            .put("postingPeriodsTo", "")
            .put("postingPeriodsLockedTo", "")
            .put("lineTotalIsLocal", true)
            .put("expenseLineTotalIsLocal", true)
            .put("expensesDrawnOnce", true)
            .put("taxRoundedByRow", false)
            .put("savedDraftStays", true)
            .put("cancellationCarriesReference", true));
  }

  @Override
  public String name() {
    return "sap-business-one";
  }

  @Override
  public Options options() {
    return options;
  }

  @Override
  public boolean isBusiness(Request request) {
    return !request.path().endsWith("/Login") && !request.path().endsWith("/Logout");
  }

  @Override
  public Response answer(Request request) {
    Version version = Version.ofPath(request.path());
    if (request.header("expect").orElse("").equalsIgnoreCase("100-continue")) {
      return version.spoken(Response.empty(500)); // recording "login-500-expect-100" [V]
    }
    try {
      return isBusiness(request) ? business(request, version) : session(request, version);
    } catch (Problem problem) {
      return version.error(problem.status(), problem.code(options), problem.text());
    }
  }

  /** The Apache in front words its own errors in HTML [C]. */
  @Override
  public Response fault(Fault.Refusal refusal, Request request) {
    int status = refusal.status();
    Response response =
        refusal.code().isEmpty() && GATEWAY.contains(status)
            ? Response.html(status, status + " from the front end")
            : Version.ofPath(request.path())
                .error(status, code(refusal), "The request could not be processed.");
    return refusal.retryAfter().isPresent()
        ? response.with("Retry-After", String.valueOf(refusal.retryAfter().getAsInt()))
        : response;
  }

  @Override
  public ObjectNode state() {
    return documentState().show();
  }

  @Override
  public void add(ObjectNode documents) {
    for (var collection : documents.properties()) {
      checkKnown(collection.getKey());
    }
    documentState().add(documents);
  }

  private void checkKnown(String set) {
    try {
      database.type(set);
    } catch (Problem unknown) {
      throw ControlInput.wrong(set, "is not known");
    }
  }

  private DatabaseState documentState() {
    return new DatabaseState(database, new Documents(database, options, clock));
  }

  private static int code(Fault.Refusal refusal) {
    int usual = CODES.getOrDefault(refusal.status(), -1);
    return refusal
        .code()
        .filter(code -> code.matches("-?\\d{1,9}"))
        .map(Integer::parseInt)
        .orElse(usual);
  }

  private Response session(Request request, Version version) {
    if (!request.method().equals("POST")) {
      throw Problem.notSupported("Not supported: " + request.method());
    }
    return request.path().endsWith("/Login")
        ? sessions.login(request, version)
        : sessions.logout(request);
  }

  private Response business(Request request, Version version) {
    sessions.use(request);
    List<String> segments = request.segments();
    if (segments.size() < 3 || !request.path().startsWith("/b1s/" + version.segment + "/")) {
      return Response.html(404, "404 Not Found");
    }
    return segments.get(2).equals("$batch")
        ? new Batch(database, version, inner -> innerAnswer(inner, version)).answer(request)
        : route(request, version);
  }

  private Response innerAnswer(Request request, Version version) {
    try {
      return route(request, version);
    } catch (Problem problem) {
      return version.error(problem.status(), problem.code(options), problem.text());
    }
  }

  private Response route(Request request, Version version) {
    List<String> segments = request.segments();
    return new Api(database, options, clock, version)
        .answer(request, segments.subList(2, segments.size()));
  }
}
