package com.orderbridge.erppush.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.orderbridge.clients.sapbusinessone.Api;
import com.orderbridge.clients.sapbusinessone.CallResult;
import com.orderbridge.clients.sapbusinessone.Query;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop.Rejected;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.erppush.mapping.Digest;
import com.orderbridge.erppush.mapping.Facts;
import com.orderbridge.erppush.mapping.Letters;
import com.orderbridge.erppush.sapbusinessone.settings.CustomerSettings;
import com.orderbridge.erppush.sapbusinessone.settings.CustomerSettings.Mode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the customer of an order: a fixed customer, or the one with the order's e-mail address. If
 * several customers share an address, the one with the lowest code that is not blocked is taken. A
 * new customer's code is derived from its address, so that Business One itself refuses a second
 * one.
 *
 * @param day the day of the purchase
 */
public record Customers(CustomerSettings settings, SalesDocument order, String day) {
  /** The customer: one that exists, or the code of one that must be created. */
  public sealed interface Customer {
    record Coded(String cardCode) implements Customer {}

    record New(String cardCode) implements Customer {}
  }

  private static final int LONGEST = 15;

  private static final Facts.Names OF_PARTNER =
      new Facts.Names(
          Facts.words("currency", "Currency", "customer", "CardCode"), "", Facts.words());

  /** Returns the look-ups; none if the customer is fixed or cannot be looked up. */
  public List<Query> queries() {
    return isFixed() ? List.of() : filter().map(this::query).stream().toList();
  }

  private boolean isFixed() {
    return settings.mode() == Mode.FIXED || order.buyer().email().isEmpty();
  }

  private Query query(String filter) {
    return new Query(
            "BusinessPartners",
            "(" + filter + ") and " + Query.is("CardType", "cCustomer"),
            "CardCode,EmailAddress," + Activity.FIELDS)
        .ignoringCase();
  }

  /**
   * Returns the filter. Empty if only the address could find a customer, but it is too long for
   * one.
   */
  private Optional<String> filter() {
    var ways = new ArrayList<String>();
    order.buyer().findableEmail().ifPresent(it -> ways.addAll(byAddress(it)));
    if (settings.mode() == Mode.LOOKUP_OR_CREATE) {
      ways.add(Query.is("CardCode", newCode()));
    }
    return Optional.of(String.join(" or ", ways)).filter(it -> !it.isEmpty());
  }

  /**
   * Returns the filters for an address. A field can hold several addresses. Both spellings are
   * asked for, because a database may regard case and its Service Layer may not know how to ignore
   * it.
   */
  private static List<String> byAddress(String email) {
    return Stream.of(email, Letters.small(email))
        .distinct()
        .map(it -> Query.contains("EmailAddress", it))
        .toList();
  }

  private String newCode() {
    var digits = LONGEST - settings.prefix().length();
    var email = order.buyer().email().orElseThrow();
    return settings.prefix() + Digest.of(Letters.small(email), digits);
  }

  /** Chooses among what {@link #queries} found. */
  public Step<Customer> choose(List<JsonNode> lists) {
    if (isFixed()) {
      return settings.cardCode().map(Customers::coded).orElseGet(Customers::nobody);
    }
    var found = found(lists);
    if (found.isEmpty()) {
      return settings.mode() == Mode.LOOKUP
          ? none("UNKNOWN_CUSTOMER", "no customer has the order's e-mail address")
          : Step.of(new Customer.New(newCode()));
    }
    return lowest(found, true)
        .map(it -> coded(it.path("CardCode").asText()))
        .orElseGet(() -> blocked(lowest(found, false).orElseThrow()));
  }

  /**
   * Returns the codes of those who may have ordered: the customers that {@link #queries} found, and
   * the fixed one.
   */
  public Set<String> known(List<JsonNode> lists) {
    var codes = new LinkedHashSet<String>();
    settings.cardCode().ifPresent(codes::add);
    found(lists).forEach(it -> codes.add(it.path("CardCode").asText()));
    return codes;
  }

  /**
   * Returns the partners that have the address itself, not only a longer address that contains it.
   */
  private List<JsonNode> found(List<JsonNode> lists) {
    return isFixed()
        ? List.of()
        : lists.stream()
            .flatMap(JsonNode::valueStream)
            .filter(it -> order.buyer().isAddressOf(it) || isNewCodeOf(it))
            .toList();
  }

  private boolean isNewCodeOf(JsonNode partner) {
    return settings.mode() == Mode.LOOKUP_OR_CREATE
        && Letters.same(partner.path("CardCode").asText(), newCode());
  }

  private Optional<JsonNode> lowest(List<JsonNode> found, boolean free) {
    return found.stream()
        .filter(it -> !free || Activity.hindrance(it, day).isEmpty())
        .min(Comparator.comparing(it -> it.path("CardCode").asText()));
  }

  private static Step<Customer> coded(String cardCode) {
    return Step.of(new Customer.Coded(cardCode));
  }

  private static Step<Customer> nobody() {
    return none(
        "NO_CUSTOMER",
        "the order has no e-mail address, and settings.customer.cardCode is not set");
  }

  private Step<Customer> blocked(JsonNode customer) {
    var why = Activity.hindrance(customer, day).orElse("");
    return none(
        "CUSTOMER_BLOCKED",
        "customer %s is blocked (%s)".formatted(customer.path("CardCode").asText(), why));
  }

  private static Step<Customer> none(String code, String reason) {
    return Step.stop(new Rejected(code, reason, WhoMustAct.OPERATIONS));
  }

  /**
   * Creates a customer. If another attempt or environment has created it meanwhile, it is used as
   * it is.
   */
  public Step<Customer> create(Api api, String cardCode) {
    var partner = order.buyer().body().deepCopy();
    partner.put("CardCode", cardCode).put("CardType", "cCustomer");
    complete(partner);
    return api.post("BusinessPartners", Json.write(partner))
        .then(it -> created(it, cardCode))
        .mapStop(it -> Facts.told(it, partner, OF_PARTNER));
  }

  private static Step<Customer> created(CallResult answer, String cardCode) {
    return switch (answer) {
      case CallResult.Ok _, CallResult.Exists _ -> coded(cardCode);
      case CallResult.NoMatch(var otherwise) -> Step.stop(otherwise);
    };
  }

  /**
   * Adds the fields that the mapping left out. Without {@code Valid}, Business One leaves a partner
   * neither valid nor frozen.
   */
  private void complete(ObjectNode partner) {
    partner.putIfAbsent("Valid", TextNode.valueOf("tYES"));
    settings
        .currency()
        .of(order.currency())
        .ifPresent(it -> partner.putIfAbsent("Currency", TextNode.valueOf(it)));
  }
}
