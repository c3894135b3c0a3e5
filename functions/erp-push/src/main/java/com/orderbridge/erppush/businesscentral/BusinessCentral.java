package com.orderbridge.erppush.businesscentral;

import com.orderbridge.aws.function.TargetParts;
import com.orderbridge.clients.businesscentral.Api;
import com.orderbridge.clients.businesscentral.Companies;
import com.orderbridge.clients.businesscentral.Stub;
import com.orderbridge.clients.http.AccessTokens;
import com.orderbridge.clients.http.AuthorizedCalls;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.StubContents;
import com.orderbridge.core.mapping.MappingException;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Attempt;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Target;
import com.orderbridge.erppush.businesscentral.document.Defects;
import com.orderbridge.erppush.businesscentral.order.CustomerLocks;
import com.orderbridge.erppush.businesscentral.order.Request;
import com.orderbridge.erppush.businesscentral.settings.Settings;
import com.orderbridge.erppush.mapping.Mapped;
import com.orderbridge.erppush.mapping.MappingFailure;
import com.orderbridge.erppush.mapping.Mappings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Business Central as a target. An order placed becomes a sales order and a refund becomes a credit
 * memo. A cancellation deletes the order or becomes a credit memo, depending on the order's state.
 */
public final class BusinessCentral implements Target {
  private final TargetParts parts;
  private final Settings settings;
  private final AccessTokens tokens;
  private final Companies companies;
  private final Mappings mappings;
  private final CustomerLocks locks = new CustomerLocks();
  private final RepeatedAnswers repeats = new RepeatedAnswers();
  private final InstantSource clock;

  private BusinessCentral(TargetParts parts, Settings settings, InstantSource clock) {
    this.parts = parts;
    this.settings = settings;
    this.clock = clock;
    this.tokens = settings.endpoint().tokens(parts.calls(), parts.secret());
    this.companies = new Companies(settings.endpoint());
    this.mappings = Mappings.of(parts, settings.customs());
  }

  /**
   * Builds the target from its configuration.
   *
   * @throws com.orderbridge.core.config.ConfigurationException if the configuration is wrong; it
   *     names every problem
   */
  public static BusinessCentral of(TargetParts parts) {
    var settings = Settings.read(parts.config().name(), parts.config().settings());
    return new BusinessCentral(parts, settings, InstantSource.system());
  }

  /**
   * Returns a stub of a target's Business Central inside the process. It has all of the target's
   * companies.
   */
  static HttpCalls stub(TargetConfig config, StubContents contents) {
    var settings = Settings.read(config.name(), config.settings());
    var companies = new TreeSet<>(settings.company().all());
    settings.testCompany().ifPresent(companies::add);
    return new Stub(settings.endpoint(), companies, contents);
  }

  @Override
  public Outcome deliver(Event event, Attempt attempt) {
    if (event.test() && settings.testCompany().isEmpty()) {
      return new Outcome.Skipped("it is a test order, and settings.testCompany is not set");
    }
    try {
      return mappings
          .map(event, attempt.now())
          .map(mapped -> repeats.judge(event.id(), deliver(event, mapped, attempt)))
          .orElseGet(() -> rejected("NOT_MAPPED", "no mapping turns it into a document"));
    } catch (MappingException e) {
      return MappingFailure.of(e);
    }
  }

  private Outcome deliver(Event event, Mapped mapped, Attempt attempt) {
    var request = Request.of(event, mapped, attempt.past(), parts.bridge());
    var ended = undecided(mapped).or(() -> withoutErp(request));
    if (ended.isPresent()) {
      return ended.get();
    }
    var company = event.test() ? settings.testCompany() : settings.company().of(event);
    return company
        .map(it -> deliver(request, it, attempt))
        .orElseGet(
            () -> rejected("NO_COMPANY", "settings.company names no company for this order"));
  }

  /**
   * Ends the delivery if the mapping says that the sender has not decided yet, or that there is
   * nothing to do.
   */
  private static Optional<Outcome> undecided(Mapped mapped) {
    return mapped
        .pending()
        .<Outcome>map(Outcome.Pending::new)
        .or(() -> mapped.skip().map(Outcome.Skipped::new));
  }

  /** Ends the delivery if that is possible without a call of Business Central. */
  private static Optional<Outcome> withoutErp(Request request) {
    if (request.isBelowNothing()) {
      return Optional.of(
          new Outcome.Rejected(
              "INVALID_ORDER", "the amount given back is below 0", WhoMustAct.SENDER));
    }
    return request.isForNothing()
        ? Optional.of(new Outcome.Skipped("nothing was given back"))
        : Defects.of(request.document()).map(it -> it);
  }

  private Outcome deliver(Request request, String companyName, Attempt attempt) {
    var api = api(attempt.deadline());
    return Outcome.of(
        companies
            .company(companyName, api)
            .map(it -> new Push(api, it, settings, locks, attempt).deliver(request)));
  }

  private Api api(Instant deadline) {
    var longest = parts.config().timing().request();
    var calls = new AuthorizedCalls(parts.calls(), tokens, clock, longest, deadline);
    return new Api(calls, settings.endpoint());
  }

  /** Looks up one company, because the answer names all companies. This also fetches a token. */
  @Override
  public void prepare(Instant deadline) {
    var any = settings.company().all().stream().findFirst();
    any.ifPresent(it -> companies.company(it, api(deadline)));
  }

  private static Outcome rejected(String code, String reason) {
    return new Outcome.Rejected(code, reason, WhoMustAct.OPERATIONS);
  }
}
