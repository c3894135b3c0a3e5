package com.orderbridge.simulators.businesscentral.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.Refused;
import com.orderbridge.simulators.businesscentral.company.Company;
import com.orderbridge.simulators.businesscentral.company.Currencies;
import com.orderbridge.simulators.businesscentral.company.PostingGroups;
import com.orderbridge.simulators.businesscentral.record.DocumentKind;
import com.orderbridge.simulators.businesscentral.record.Errors;
import com.orderbridge.simulators.businesscentral.record.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A document's customer, and what the document takes over from it: APIV2SalesOrders.Page.al [V].
 */
record SellToCustomer(Company company, Options options) {
  private static final Map<String, String> ADDRESS =
      Map.of(
          "AddressLine1", "addressLine1",
          "AddressLine2", "addressLine2",
          "City", "city",
          "Country", "country",
          "State", "state",
          "PostCode", "postalCode");
  private static final List<String> CUSTOMER =
      List.of("customerId", "customerNumber", "billToCustomerId", "billToCustomerNumber");

  void resolve(DocumentKind kind, ObjectNode document, ObjectNode sent) {
    ObjectNode customer = find(sent, "customerId", "customerNumber", "sell-to");
    checkBlocked(kind, customer, "create");
    PostingGroups.checkBuyer(customer);
    PostingGroups.checkPayer(customer);
    takeOver(document, sent, customer);
    inherit(document, sent, customer);
    if (!sent.has("currencyCode") && !sent.has("currencyId")) {
      new Currencies(company).byCode(document, customer.path("currencyCode").asText());
    }
  }

  /** Whoever pays, when that is somebody else. */
  void resolveBillTo(ObjectNode document, ObjectNode sent) {
    if (isSet(sent, "billToCustomerId") || isSet(sent, "billToCustomerNumber")) {
      ObjectNode payer = find(sent, "billToCustomerId", "billToCustomerNumber", "bill-to");
      PostingGroups.checkPayer(payer);
      billTo(document, payer);
      inherit(document, sent, payer);
    }
  }

  /**
   * The VAT business group and whether prices include VAT come from whoever pays:
   * SalesHeader.Table.al, SetBillToCustomerAddressFieldsFromCustomer [V]. What a body says stays;
   * whether it must say so after the customer, whose validation sets it, is open [?]: option
   * headerFieldOrderMatters.
   */
  private void inherit(ObjectNode document, ObjectNode sent, ObjectNode payer) {
    document.set("vatBusinessGroup", payer.path("vatBusinessGroup"));
    if (!sent.has("pricesIncludeTax") || isOverruled(sent)) {
      document.set("pricesIncludeTax", payer.path("pricesIncludingVat"));
    }
  }

  private boolean isOverruled(ObjectNode sent) {
    List<String> names = sent.propertyStream().map(Map.Entry::getKey).toList();
    return options.is("headerFieldOrderMatters")
        && CUSTOMER.stream()
            .anyMatch(name -> names.indexOf(name) > names.indexOf("pricesIncludeTax"));
  }

  static boolean isSent(ObjectNode sent) {
    return isSet(sent, "customerId") || isSet(sent, "customerNumber");
  }

  /** Customer blocking by document type, from the base application [K]. */
  void checkBlocked(DocumentKind kind, ObjectNode customer, String what) {
    String blocked = customer.path("blocked").asText();
    Set<String> hindering =
        switch (kind) {
          case ORDER -> Set.of("All", "Invoice", "Ship");
          case INVOICE -> Set.of("All", "Invoice");
          case CREDIT_MEMO -> Set.of("All");
        };
    if (hindering.contains(blocked)) {
      throw Errors.dialog(
          "You cannot %s this type of document when Customer %s is blocked with type %s"
              .formatted(what, customer.path("number").textValue(), blocked));
    }
  }

  private ObjectNode find(ObjectNode sent, String id, String number, String role) {
    ObjectNode customer =
        (isSet(sent, id)
                ? company.byId("customers", sent.path(id).textValue())
                : company.by("customers", "number", sent.path(number).textValue()))
            .orElseThrow(() -> notFound(role));
    if (isSet(sent, number) && !sent.path(number).equals(customer.path("number"))) {
      throw Errors.dialog("The " + role + " customer values do not match to a specific Customer.");
    }
    return customer;
  }

  private static Refused notFound(String role) {
    return Errors.dialog("The " + role + " customer cannot be found.");
  }

  private static boolean isSet(ObjectNode sent, String field) {
    String value = sent.path(field).asText();
    return !value.isEmpty() && !value.equals(Field.NO_GUID);
  }

  private static void takeOver(ObjectNode document, ObjectNode sent, ObjectNode customer) {
    document.set("customerId", customer.path("id"));
    document.set("customerNumber", customer.path("number"));
    document.set("customerName", customer.path("displayName"));
    billTo(document, customer);
    address(document, sent, customer, "sellTo");
    if (document.has("shipToName") && !sendsAny(sent, "shipTo")) {
      document.set("shipToName", customer.path("displayName"));
      address(document, sent, customer, "shipTo");
    }
    unlessSent(document, sent, "email", customer, "email");
    unlessSent(document, sent, "phoneNumber", customer, "phoneNumber");
  }

  private static void billTo(ObjectNode document, ObjectNode customer) {
    document.set("billToName", customer.path("displayName"));
    document.set("billToCustomerId", customer.path("id"));
    document.set("billToCustomerNumber", customer.path("number"));
    ADDRESS.forEach((to, from) -> document.set("billTo" + to, customer.path(from)));
  }

  private static void address(
      ObjectNode document, ObjectNode sent, ObjectNode customer, String prefix) {
    ADDRESS.forEach((to, from) -> unlessSent(document, sent, prefix + to, customer, from));
  }

  private static void unlessSent(
      ObjectNode document, ObjectNode sent, String field, ObjectNode customer, String from) {
    if (!sent.has(field)) {
      document.set(field, customer.path(from));
    }
  }

  private static boolean sendsAny(ObjectNode sent, String prefix) {
    return sent.properties().stream().anyMatch(entry -> entry.getKey().startsWith(prefix));
  }
}
