package com.orderbridge.erppush.businesscentral;

import com.orderbridge.adapters.function.TargetParts;
import com.orderbridge.adapters.http.AccessTokens;
import com.orderbridge.adapters.http.AuthorizedCalls;
import com.orderbridge.core.delivery.Attempt;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Target;
import com.orderbridge.core.delivery.WhoMustAct;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.mapping.MappingException;
import java.time.InstantSource;
import java.util.Optional;

/** Business Central as a target: an order placed becomes a sales order. */
public final class BusinessCentral implements Target {
  private final TargetParts parts;
  private final Settings settings;
  private final AccessTokens tokens;
  private final Companies companies;
  private final Mappings mappings;
  private final CustomerLocks customerLocks = new CustomerLocks();
  private final InstantSource clock;

  private BusinessCentral(TargetParts parts, Settings settings, InstantSource clock) {
    this.parts = parts;
    this.settings = settings;
    this.clock = clock;
    this.tokens =
        new AccessTokens(
            parts.calls(), settings.tokenUrl(), Optional.of(settings.scope()), parts.secret());
    this.companies = new Companies(settings.url(), settings.company());
    this.mappings = new Mappings(parts.files(), parts.config().name());
  }

  /**
   * As its target is configured.
   *
   * @throws com.orderbridge.adapters.config.ConfigurationException with all that is wrong in it
   */
  public static BusinessCentral of(TargetParts parts) {
    var settings = Settings.read(parts.config().name(), parts.config().settings());
    return new BusinessCentral(parts, settings, InstantSource.system());
  }

  @Override
  public Outcome deliver(Event event, Attempt attempt) {
    try {
      return mappings
          .salesOrder(event)
          .map(order -> pushIfWhole(order, attempt))
          .orElseGet(() -> rejected("NOT_MAPPED", "no mapping makes a sales order of it"));
    } catch (MappingException e) {
      return rejected("MAPPING_FAILED", String.valueOf(e.getMessage()));
    }
  }

  private Outcome pushIfWhole(SalesOrder order, Attempt attempt) {
    return order
        .defect()
        .map(defect -> rejected("INVALID_ORDER", defect))
        .orElseGet(() -> push(order, attempt));
  }

  private Outcome push(SalesOrder order, Attempt attempt) {
    var longest = parts.config().timing().request();
    var api =
        new Api(new AuthorizedCalls(parts.calls(), tokens, clock, longest, attempt.deadline()));
    return switch (companies.company(api)) {
      case Companies.Found.Not(var outcome) -> outcome;
      case Companies.Found.Known(var company) ->
          new OrderPush(api, company, settings.customers(), customerLocks, attempt).push(order);
    };
  }

  private static Outcome rejected(String code, String reason) {
    return new Outcome.Rejected(code, reason, WhoMustAct.OPERATIONS);
  }
}
