package com.orderbridge.erppush.sapbusinessone;

import com.orderbridge.aws.function.TargetParts;
import com.orderbridge.clients.sapbusinessone.Api;
import com.orderbridge.clients.sapbusinessone.SessionCalls;
import com.orderbridge.clients.sapbusinessone.Sessions;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.mapping.MappingException;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Attempt;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.Pending;
import com.orderbridge.delivery.Outcome.Rejected;
import com.orderbridge.delivery.Outcome.Skipped;
import com.orderbridge.delivery.Target;
import com.orderbridge.erppush.mapping.Kind;
import com.orderbridge.erppush.mapping.Mapped;
import com.orderbridge.erppush.mapping.MappingFailure;
import com.orderbridge.erppush.mapping.Mappings;
import com.orderbridge.erppush.sapbusinessone.credit.CreditPush;
import com.orderbridge.erppush.sapbusinessone.document.Push;
import com.orderbridge.erppush.sapbusinessone.document.SalesDocument;
import com.orderbridge.erppush.sapbusinessone.order.OrderPush;
import com.orderbridge.erppush.sapbusinessone.settings.Settings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * SAP Business One as a target. An order placed becomes a sales order. A refund or cancellation
 * becomes whatever clears the order's documents.
 */
public final class SapBusinessOne implements Target {
  private final TargetParts parts;
  private final Settings settings;
  private final Sessions sessions;
  private final Mappings mappings;
  private final InstantSource clock;

  private SapBusinessOne(TargetParts parts, Settings settings, InstantSource clock) {
    this.parts = parts;
    this.settings = settings;
    this.clock = clock;
    this.sessions = settings.endpoint().sessions(parts.calls(), parts.secret());
    this.mappings = Mappings.of(parts, settings.customs());
  }

  /**
   * Builds the target from its configuration.
   *
   * @throws com.orderbridge.core.config.ConfigurationException if the configuration is wrong; it
   *     names every problem
   */
  public static SapBusinessOne of(TargetParts parts) {
    var settings = Settings.read(parts.config().name(), parts.config().settings());
    return new SapBusinessOne(parts, settings, InstantSource.system());
  }

  @Override
  public Outcome deliver(Event event, Attempt attempt) {
    if (event.test() && settings.testCompanyDb().isEmpty()) {
      return new Skipped("it is a test order, and settings.testCompanyDb is not set");
    }
    try {
      var database = event.test() ? settings.testCompanyDb() : settings.companyDb().of(event);
      return database
          .map(it -> deliver(event, attempt, it))
          .orElseGet(
              () -> rejected("NO_COMPANY", "settings.companyDb names no database for this order"));
    } catch (MappingException e) {
      return MappingFailure.of(e);
    }
  }

  private Outcome deliver(Event event, Attempt attempt, String database) {
    return mappings
        .map(event, attempt.now())
        .map(it -> decided(it, () -> push(it, push(event, it.kind(), attempt, database))))
        .orElseGet(() -> rejected("NOT_MAPPED", "no mapping turns it into a document"));
  }

  private Push push(Event event, Kind kind, Attempt attempt, String database) {
    var api = new Api(calls(database, attempt.deadline()), settings.endpoint());
    var local = settings.localCurrency().flatMap(it -> it.of(event));
    return new Push(settings, parts.bridge(), api, event, kind, attempt, local);
  }

  private SessionCalls calls(String database, Instant deadline) {
    var longest = parts.config().timing().request();
    return new SessionCalls(parts.calls(), sessions, database, clock, longest, deadline);
  }

  /**
   * Signs in, but only if there is a single database. Sessions are limited, and with several
   * databases it is not known which is needed next.
   */
  @Override
  public void prepare(Instant deadline) {
    var databases = settings.companyDb().all();
    if (databases.size() == 1) {
      databases.forEach(it -> calls(it, deadline).signIn());
    }
  }

  /**
   * Ends the delivery if the sender has not decided yet, or if there is nothing to do. Business One
   * is not called then.
   */
  private static Outcome decided(Mapped mapped, Supplier<Outcome> push) {
    return mapped
        .pending()
        .<Outcome>map(Pending::new)
        .or(() -> mapped.skip().map(Skipped::new))
        .orElseGet(push);
  }

  private Outcome push(Mapped mapped, Push push) {
    var foreign = push.isForeign(mapped.document().path("DocCurrency").asText());
    var document = SalesDocument.of(mapped, settings, foreign);
    return mapped.kind() == Kind.ORDER
        ? document.problem("ORDER").orElseGet(() -> new OrderPush(push, document).deliver())
        : new CreditPush(push, document, mapped.givenBack()).deliver();
  }

  private static Outcome rejected(String code, String reason) {
    return new Rejected(code, reason, WhoMustAct.OPERATIONS);
  }
}
