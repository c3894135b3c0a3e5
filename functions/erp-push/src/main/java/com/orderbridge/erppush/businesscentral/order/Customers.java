package com.orderbridge.erppush.businesscentral.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.clients.businesscentral.Answer;
import com.orderbridge.clients.businesscentral.Api;
import com.orderbridge.clients.businesscentral.Company;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.erppush.businesscentral.Settings;
import com.orderbridge.erppush.businesscentral.document.Buyer;
import com.orderbridge.erppush.businesscentral.document.FieldLengths;
import com.orderbridge.erppush.businesscentral.document.OptionValue;
import com.orderbridge.erppush.businesscentral.document.SalesDocument;
import com.orderbridge.erppush.businesscentral.document.SentFacts;
import com.orderbridge.erppush.mapping.Digest;
import com.orderbridge.erppush.mapping.Letters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The customer of an order: a fixed one, or the one with the order's e-mail address. An address
 * that several customers share means the one with the lowest number that is not blocked.
 */
public final class Customers {
  private final Api api;
  private final Company company;
  private final Settings.Customers settings;
  private final CustomerLocks locks;

  public Customers(Api api, Company company, Settings.Customers settings, CustomerLocks locks) {
    this.api = api;
    this.company = company;
    this.settings = settings;
    this.locks = locks;
  }

  /** The customer's number, creating a customer where that is wanted and needed. */
  Customer customerOf(SalesDocument document, List<JsonNode> found) {
    return switch (choose(document, found)) {
      case Customer.ToBeCreated(var email) -> create(document, email);
      case Customer other -> other;
    };
  }

  private Customer choose(SalesDocument document, List<JsonNode> found) {
    var email = document.buyer().email();
    if (settings.mode() == Settings.CustomerMode.FIXED || email.isEmpty()) {
      return settings.number().<Customer>map(Customer.Numbered::new).orElseGet(Customers::nobody);
    }
    return found.isEmpty() ? notFound(email.get()) : lowest(found);
  }

  private static Customer nobody() {
    return Customer.rejected(
        "NO_CUSTOMER", "the order has no e-mail address, and settings.customer.number is not set");
  }

  private Customer notFound(String email) {
    return settings.mode() == Settings.CustomerMode.LOOKUP
        ? Customer.rejected("UNKNOWN_CUSTOMER", "no customer has the order's e-mail address")
        : new Customer.ToBeCreated(email);
  }

  private static Customer lowest(List<JsonNode> found) {
    return lowest(found, true)
        .<Customer>map(it -> new Customer.Numbered(it.path("number").asText()))
        .orElseGet(() -> blocked(lowest(found, false).orElseThrow()));
  }

  private static Optional<JsonNode> lowest(List<JsonNode> found, boolean free) {
    return found.stream()
        .filter(it -> !free || blocking(it).isBlank())
        .min(Comparator.comparing(it -> it.path("number").asText()));
  }

  private static Customer blocked(JsonNode customer) {
    return Customer.rejected(
        "CUSTOMER_BLOCKED",
        "customer %s is blocked (%s)"
            .formatted(customer.path("number").asText(), blocking(customer)));
  }

  private static String blocking(JsonNode customer) {
    return OptionValue.read(customer, "blocked");
  }

  private Customer create(SalesDocument document, String email) {
    var buyer = document.buyer();
    return settings
        .numberPrefix()
        .map(prefix -> insertNumbered(buyer, number(prefix, email)))
        .orElseGet(() -> locks.holding(email, () -> lookAgainAndInsert(buyer)));
  }

  /** Business Central itself refuses the number a second time, whoever comes first. */
  private Customer insertNumbered(Buyer buyer, String number) {
    return switch (insert(buyer, buyer.body().deepCopy().put("number", number))) {
      case Customer.None(Outcome.Retry retry)
          when retry.code().equals("Internal_EntityWithSameKeyExists") ->
          new Customer.Numbered(number);
      case Customer other -> other;
    };
  }

  static String number(String prefix, String email) {
    var address = email.strip().toLowerCase(Locale.ROOT);
    return prefix + Digest.of(address, FieldLengths.NUMBER - prefix.length());
  }

  /** Nobody is found by an address that no customer can have. */
  private Customer lookAgainAndInsert(Buyer buyer) {
    return buyer
        .findableEmail()
        .map(it -> lookAgainAndInsert(buyer, it))
        .orElseGet(() -> insert(buyer, buyer.body()));
  }

  private Customer lookAgainAndInsert(Buyer buyer, String email) {
    return switch (api.get(company.set(Company.customers(Letters.small(email))))) {
      case Answer.Ended(var outcome) -> new Customer.None(outcome);
      case Answer.Ok(var found) -> {
        var rows = found.path("value").valueStream().filter(buyer::isNamedBy).toList();
        yield rows.isEmpty() ? insert(buyer, buyer.body()) : lowest(rows);
      }
    };
  }

  private Customer insert(Buyer buyer, ObjectNode customer) {
    return switch (api.post(company.set("customers"), customer)) {
      case Answer.Ended(var outcome) -> new Customer.None(SentFacts.ofCustomer(outcome, customer));
      case Answer.Ok(var created) ->
          new Customer.Numbered(created.path("number").asText(), buyer.notes());
    };
  }
}
