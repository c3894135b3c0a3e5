package com.orderbridge.erppush.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.WhoMustAct;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The customer of an order: a fixed one, or the one with the order's e-mail address. An address
 * that several customers share means the one with the lowest number that is not blocked.
 */
final class CustomerLookup {
  /** The customer, or why there is none. */
  sealed interface Customer {
    record Numbered(String number) implements Customer {}

    record None(Outcome outcome) implements Customer {}
  }

  private final Api api;
  private final Company company;
  private final Settings.Customers settings;
  private final CustomerLocks locks;

  CustomerLookup(Api api, Company company, Settings.Customers settings, CustomerLocks locks) {
    this.api = api;
    this.company = company;
    this.settings = settings;
    this.locks = locks;
  }

  Customer customerOf(SalesOrder order) {
    return switch (settings.mode()) {
      case FIXED -> new Customer.Numbered(settings.number().orElseThrow());
      case LOOKUP, LOOKUP_OR_CREATE ->
          order
              .email()
              .map(email -> locks.holding(email, () -> lookUp(order, email)))
              .orElseGet(this::withoutEmail);
    };
  }

  private Customer withoutEmail() {
    return settings
        .number()
        .<Customer>map(Customer.Numbered::new)
        .orElseGet(
            () ->
                rejected(
                    "NO_CUSTOMER",
                    "the order has no e-mail address, and settings.customer.number is not set"));
  }

  private Customer lookUp(SalesOrder order, String email) {
    return switch (api.get(company.customersOf(email))) {
      case Answer.Ended(var outcome) -> new Customer.None(outcome);
      case Answer.Ok(var found) when found.path("value").isEmpty() -> notFound(order);
      case Answer.Ok(var found) -> choose(found.path("value"));
    };
  }

  private static Customer choose(JsonNode found) {
    var free = lowest(found, true);
    return free.<Customer>map(it -> new Customer.Numbered(it.path("number").asText()))
        .orElseGet(() -> blocked(lowest(found, false).orElseThrow()));
  }

  private static Optional<JsonNode> lowest(JsonNode found, boolean free) {
    return StreamSupport.stream(found.spliterator(), false)
        .filter(it -> !free || it.path("blocked").asText().isBlank())
        .min(Comparator.comparing(it -> it.path("number").asText()));
  }

  private static Customer blocked(JsonNode customer) {
    return rejected(
        "CUSTOMER_BLOCKED",
        "customer %s is blocked (%s)"
            .formatted(customer.path("number").asText(), customer.path("blocked").asText()));
  }

  private Customer notFound(SalesOrder order) {
    if (settings.mode() == Settings.CustomerMode.LOOKUP) {
      return rejected("UNKNOWN_CUSTOMER", "no customer has the order's e-mail address");
    }
    return switch (api.post(company.customers(), order.customer())) {
      case Answer.Ended(var outcome) -> new Customer.None(outcome);
      case Answer.Ok(var created) -> new Customer.Numbered(created.path("number").asText());
    };
  }

  private static Customer rejected(String code, String reason) {
    return new Customer.None(new Outcome.Rejected(code, reason, WhoMustAct.OPERATIONS));
  }
}
