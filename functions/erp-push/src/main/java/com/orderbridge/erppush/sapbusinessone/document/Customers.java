package com.orderbridge.erppush.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.Rejected;
import com.orderbridge.core.delivery.WhoMustAct;
import com.orderbridge.core.json.Json;
import com.orderbridge.erppush.mapping.Digest;
import com.orderbridge.erppush.sapbusinessone.document.CustomerSettings.Mode;
import com.orderbridge.erppush.sapbusinessone.servicelayer.Answer;
import com.orderbridge.erppush.sapbusinessone.servicelayer.Query;
import com.orderbridge.erppush.sapbusinessone.servicelayer.ServiceLayer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The customer of an order: a fixed one, or the one with the order's e-mail address. An address
 * that several share means the lowest code that is not blocked. A new customer's code is made of
 * its address, so that Business One itself refuses a second one.
 *
 * @param day on which it buys
 */
public record Customers(CustomerSettings settings, SalesDocument order, String day) {
  /** The customer, or why there is none. */
  public sealed interface Customer {
    record Coded(String cardCode) implements Customer {}

    record New(String cardCode) implements Customer {}

    record None(Outcome outcome) implements Customer {}
  }

  private static final int LONGEST = 15;

  /** Nothing is asked where the customer is fixed, or cannot be looked up. */
  public List<Query> queries() {
    return settings.mode() == Mode.FIXED
        ? List.of()
        : order.email().map(it -> List.of(query(it))).orElseGet(List::of);
  }

  /** Whether case counts in a filter depends on the database: both spellings are asked for. */
  private Query query(String email) {
    Set<String> spellings = new LinkedHashSet<>(List.of(email, email.toLowerCase(Locale.ROOT)));
    var filter = Query.anyOf("EmailAddress", spellings);
    if (settings.mode() == Mode.LOOKUP_OR_CREATE) {
      filter += " or " + Query.is("CardCode", newCode(email));
    }
    return new Query(
        "BusinessPartners",
        "(" + filter + ") and " + Query.is("CardType", "cCustomer"),
        "CardCode," + Activity.FIELDS);
  }

  public String newCode(String email) {
    var digits = LONGEST - settings.prefix().length();
    return settings.prefix() + Digest.of(email.toLowerCase(Locale.ROOT), digits);
  }

  /** Chooses among what {@link #queries} found. */
  public Customer choose(List<JsonNode> lists) {
    if (settings.mode() == Mode.FIXED || order.email().isEmpty()) {
      return settings.cardCode().<Customer>map(Customer.Coded::new).orElseGet(Customers::nobody);
    }
    var found = lists.getFirst();
    if (found.isEmpty()) {
      return settings.mode() == Mode.LOOKUP
          ? none("UNKNOWN_CUSTOMER", "no customer has the order's e-mail address")
          : new Customer.New(newCode(order.email().orElseThrow()));
    }
    return lowest(found, true)
        .<Customer>map(it -> new Customer.Coded(it.path("CardCode").asText()))
        .orElseGet(() -> blocked(lowest(found, false).orElseThrow()));
  }

  /** Those who may have ordered: whom {@link #queries} found, and the fixed one. */
  public Set<String> known(List<JsonNode> lists) {
    var codes = new LinkedHashSet<String>();
    settings.cardCode().ifPresent(codes::add);
    lists.forEach(list -> list.forEach(it -> codes.add(it.path("CardCode").asText())));
    return codes;
  }

  private Optional<JsonNode> lowest(JsonNode found, boolean free) {
    return StreamSupport.stream(found.spliterator(), false)
        .filter(it -> !free || Activity.hindrance(it, day).isEmpty())
        .min(Comparator.comparing(it -> it.path("CardCode").asText()));
  }

  private static Customer nobody() {
    return none(
        "NO_CUSTOMER",
        "the order has no e-mail address, and settings.customer.cardCode is not set");
  }

  private Customer blocked(JsonNode customer) {
    var why = Activity.hindrance(customer, day).orElse("");
    return none(
        "CUSTOMER_BLOCKED",
        "customer %s is blocked (%s)".formatted(customer.path("CardCode").asText(), why));
  }

  private static Customer none(String code, String reason) {
    return new Customer.None(new Rejected(code, reason, WhoMustAct.OPERATIONS));
  }

  /** What another attempt or another environment has made meanwhile is taken as it is. */
  public Customer create(ServiceLayer serviceLayer, String cardCode) {
    var partner = order.customer().deepCopy();
    partner.put("CardCode", cardCode).put("CardType", "cCustomer");
    complete(partner);
    if (partner.path("CardName").asText().isBlank()) {
      partner.put("CardName", order.email().orElse(cardCode));
    }
    return switch (serviceLayer.post("BusinessPartners", Json.write(partner))) {
      case Answer.Ok _, Answer.Exists _ -> new Customer.Coded(cardCode);
      case Answer.NoMatch(var otherwise) -> new Customer.None(otherwise);
      case Answer.Ended(var outcome) -> new Customer.None(outcome);
    };
  }

  /** What nothing is said of, Business One leaves neither valid nor frozen. */
  private void complete(ObjectNode partner) {
    partner.putIfAbsent("Valid", TextNode.valueOf("tYES"));
    settings
        .currency()
        .of(order.currency())
        .ifPresent(it -> partner.putIfAbsent("Currency", TextNode.valueOf(it)));
  }
}
