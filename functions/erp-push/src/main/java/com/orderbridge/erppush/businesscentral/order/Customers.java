package com.orderbridge.erppush.businesscentral.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.clients.businesscentral.Api;
import com.orderbridge.clients.businesscentral.Company;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.erppush.businesscentral.document.Buyer;
import com.orderbridge.erppush.businesscentral.document.FieldLengths;
import com.orderbridge.erppush.businesscentral.document.OptionValue;
import com.orderbridge.erppush.businesscentral.document.SalesDocument;
import com.orderbridge.erppush.businesscentral.document.SentFacts;
import com.orderbridge.erppush.businesscentral.settings.CustomerSettings;
import com.orderbridge.erppush.mapping.Digest;
import com.orderbridge.erppush.mapping.Letters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the customer of an order: a fixed customer, or the one with the order's e-mail address. If
 * several customers share an address, the one with the lowest number that is not blocked is taken.
 */
public final class Customers {
  private final Api api;
  private final Company company;
  private final CustomerSettings settings;
  private final CustomerLocks locks;

  public Customers(Api api, Company company, CustomerSettings settings, CustomerLocks locks) {
    this.api = api;
    this.company = company;
    this.settings = settings;
    this.locks = locks;
  }

  /** Returns the customer's number, and creates the customer if that is allowed and needed. */
  Step<Customer.Numbered> customerOf(SalesDocument document, List<JsonNode> found) {
    return choose(document, found)
        .then(
            chosen ->
                switch (chosen) {
                  case Customer.ToBeCreated(var email) -> create(document, email);
                  case Customer.Numbered numbered -> Step.of(numbered);
                });
  }

  private Step<Customer> choose(SalesDocument document, List<JsonNode> found) {
    var email = document.buyer().email();
    if (settings.mode() == CustomerSettings.Mode.FIXED || email.isEmpty()) {
      return settings
          .number()
          .map(it -> Step.<Customer>of(new Customer.Numbered(it)))
          .orElseGet(Customers::nobody);
    }
    return found.isEmpty() ? notFound(email.get()) : lowest(found).map(it -> it);
  }

  private static Step<Customer> nobody() {
    return rejected(
        "NO_CUSTOMER", "the order has no e-mail address, and settings.customer.number is not set");
  }

  private Step<Customer> notFound(String email) {
    return settings.mode() == CustomerSettings.Mode.LOOKUP
        ? rejected("UNKNOWN_CUSTOMER", "no customer has the order's e-mail address")
        : Step.of(new Customer.ToBeCreated(email));
  }

  private static Step<Customer.Numbered> lowest(List<JsonNode> found) {
    return lowest(found, true)
        .map(it -> Step.of(new Customer.Numbered(it.path("number").asText())))
        .orElseGet(() -> blocked(lowest(found, false).orElseThrow()));
  }

  private static Optional<JsonNode> lowest(List<JsonNode> found, boolean free) {
    return found.stream()
        .filter(it -> !free || blocking(it).isBlank())
        .min(Comparator.comparing(it -> it.path("number").asText()));
  }

  private static Step<Customer.Numbered> blocked(JsonNode customer) {
    return rejected(
        "CUSTOMER_BLOCKED",
        "customer %s is blocked (%s)"
            .formatted(customer.path("number").asText(), blocking(customer)));
  }

  private static <T> Step<T> rejected(String code, String reason) {
    return Step.stop(new Stop.Rejected(code, reason, WhoMustAct.OPERATIONS));
  }

  private static String blocking(JsonNode customer) {
    return OptionValue.read(customer, "blocked");
  }

  private Step<Customer.Numbered> create(SalesDocument document, String email) {
    var buyer = document.buyer();
    return settings
        .numberPrefix()
        .map(prefix -> insertNumbered(buyer, number(prefix, email)))
        .orElseGet(() -> locks.holding(email, () -> lookAgainAndInsert(buyer)));
  }

  /**
   * Inserts a customer whose number is derived from the address. If two orders do this at once,
   * Business Central refuses the second insert of the number.
   */
  private Step<Customer.Numbered> insertNumbered(Buyer buyer, String number) {
    return switch (insert(buyer, buyer.body().deepCopy().put("number", number))) {
      case Step.Stopped(Stop.Retry retry)
          when retry.code().equals("Internal_EntityWithSameKeyExists") ->
          Step.of(new Customer.Numbered(number));
      case Step<Customer.Numbered> other -> other;
    };
  }

  static String number(String prefix, String email) {
    var address = email.strip().toLowerCase(Locale.ROOT);
    return prefix + Digest.of(address, FieldLengths.NUMBER - prefix.length());
  }

  /**
   * Looks again and inserts a customer if there is none. A customer cannot have an unusable
   * address, so there is nothing to look for.
   */
  private Step<Customer.Numbered> lookAgainAndInsert(Buyer buyer) {
    return buyer
        .findableEmail()
        .map(it -> lookAgainAndInsert(buyer, it))
        .orElseGet(() -> insert(buyer, buyer.body()));
  }

  private Step<Customer.Numbered> lookAgainAndInsert(Buyer buyer, String email) {
    return api.get(company.set(Company.customers(Letters.small(email))))
        .map(it -> it.path("value").valueStream().filter(buyer::isNamedBy).toList())
        .then(it -> it.isEmpty() ? insert(buyer, buyer.body()) : lowest(it));
  }

  private Step<Customer.Numbered> insert(Buyer buyer, ObjectNode customer) {
    return api.post(company.set("customers"), customer)
        .mapStop(it -> SentFacts.ofCustomer(it, customer))
        .map(it -> new Customer.Numbered(it.path("number").asText(), buyer.notes()));
  }
}
