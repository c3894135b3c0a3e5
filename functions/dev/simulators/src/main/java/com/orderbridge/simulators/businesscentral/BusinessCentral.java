package com.orderbridge.simulators.businesscentral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.AccessTokens;
import com.orderbridge.simulators.Fault;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.Refused;
import com.orderbridge.simulators.Vendor;
import com.orderbridge.simulators.businesscentral.company.Company;
import com.orderbridge.simulators.businesscentral.record.Answers;
import com.orderbridge.simulators.businesscentral.record.Errors;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;
import java.time.InstantSource;
import java.util.List;

/** One tenant of Business Central with one company, and the token endpoint that it trusts. */
public final class BusinessCentral implements Vendor {
  /** How it is found. */
  public static final class Registration implements Vendor.Registration {
    @Override
    public Vendor start(InstantSource clock) {
      return new BusinessCentral(clock);
    }
  }

  /** The id of the company that every path names. */
  public static final String COMPANY_ID = "b3c8e5d0-4f1a-4c57-9d36-6a2f0e7b1c44";

  private static final List<String> OWN_API = List.of("orderbridge", "shop", "v1.0");
  private static final String OWN_PAGE = "itemReferences";
  private final Options options = Defaults.options();
  private final InstantSource clock;
  private final AccessTokens tokens;
  private final Company company;

  public BusinessCentral(InstantSource clock) {
    this.clock = clock;
    this.tokens = new AccessTokens(clock);
    this.company = new Company(clock);
    ObjectNode initial = Json.resource(BusinessCentral.class, "company.json");
    initial.withObject("/companies/0").put("id", COMPANY_ID);
    add(initial);
  }

  @Override
  public String name() {
    return Answers.NAME;
  }

  @Override
  public Options options() {
    return options;
  }

  @Override
  public boolean isBusiness(Request request) {
    return !request.path().endsWith("/oauth2/v2.0/token");
  }

  @Override
  public Response answer(Request request) {
    if (!isBusiness(request)) {
      return new TokenEndpoint(tokens, options, clock).answer(request);
    }
    return Answers.withRequestId(authorised(request) ? route(request) : unauthorised());
  }

  @Override
  public Response fault(Fault.Refusal refusal, Request request) {
    return new FaultAnswers(options).answer(refusal);
  }

  @Override
  public ObjectNode state() {
    return new StateDocuments(company, options, clock).show();
  }

  @Override
  public void add(ObjectNode documents) {
    new StateDocuments(company, options, clock).add(documents);
  }

  private boolean authorised(Request request) {
    return tokens.accepts(
        request.header("authorization").orElse(""), options.number("tokenLifetimeSeconds"));
  }

  private static Response unauthorised() {
    return Errors.response(
            401,
            "Authentication_InvalidCredentials",
            "The server has rejected the client credentials.")
        .with("WWW-Authenticate", "Bearer");
  }

  /** {@code /v2.0/[tenant/]environment/api/v2.0/...}: endpoints-apis-for-dynamics.md [V]. */
  private Response route(Request request) {
    if (!options.is("applicationPermitted")) {
      throw Errors.error(403, "Authorization_RequestDenied", "The application has no permission.");
    }
    List<String> segments = request.segments();
    int api = segments.indexOf("api");
    if (isOwnPage(segments, api)) {
      return inCompany(request, segments.subList(api + 4, segments.size()));
    }
    if (!isService(segments, api)) {
      throw Errors.error(404, "BadRequest_InvalidRequestUrl", "No such service: " + request.path());
    }
    List<String> below = segments.subList(api + 2, segments.size());
    if (below.getLast().equals(OWN_PAGE)) {
      throw Errors.noSuchSegment(OWN_PAGE);
    }
    if (below.getFirst().equals("$batch")) {
      return batch(request, "/" + String.join("/", segments.subList(0, api + 2)));
    }
    return inCompany(request, below);
  }

  /**
   * A page that a company publishes itself: {@code api/publisher/group/version}, as
   * devenv-api-pagetype.md describes it [V]. This tenant has one, over its item references.
   */
  private static boolean isOwnPage(List<String> segments, int api) {
    return api > 1
        && segments.size() == api + 6
        && segments.subList(api + 1, api + 4).equals(OWN_API)
        && segments.getLast().equals(OWN_PAGE);
  }

  private static boolean isService(List<String> segments, int api) {
    return !segments.isEmpty()
        && segments.getFirst().equals("v2.0")
        && (api == 2 || api == 3)
        && segments.size() > api + 2
        && segments.get(api + 1).equals("v2.0");
  }

  private Response batch(Request request, String base) {
    if (!request.method().equals("POST")) {
      throw Errors.methodNotAllowed(request.method(), "$batch");
    }
    return new Batch(company, options, this::innerAnswer).answer(request, base);
  }

  private Response innerAnswer(Request request) {
    try {
      return route(request);
    } catch (Refused refused) {
      return refused.response();
    }
  }

  private Response inCompany(Request request, List<String> below) {
    Path first = Path.parse(below.getFirst());
    Api api = new Api(company, options, clock);
    if (!first.name().equals("companies")) {
      throw Errors.noSuchSegment(first.name());
    }
    if (below.size() == 1) {
      return api.answer(request, below);
    }
    if (company.byId("companies", first.key()).isEmpty()) {
      throw Errors.error(
          404,
          "Internal_CompanyNotFound",
          "Cannot process the request because the company '" + first.key() + "' cannot be found.");
    }
    return api.answer(request, below.subList(1, below.size()));
  }
}
