package com.orderbridge.simulators.businesscentral.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.Refused;
import com.orderbridge.simulators.businesscentral.record.Errors;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What AL validates of phones, e-mail addresses and countries: Customer.Table.al fields 9, 35, 102
 * and SalesHeader.Table.al fields 87, 90, 93, 171, 172 [V]. Extensions replace these checks often:
 * options.
 */
public record PartyFields(Company company, Options options) {
  private static final Map<String, String> COUNTRIES =
      Map.of(
          "country", "Country/Region Code",
          "sellToCountry", "Sell-to Country/Region Code",
          "billToCountry", "Bill-to Country/Region Code",
          "shipToCountry", "Ship-to Country/Region Code");

  /** What DotNet's MailAddress makes an address of, as far as shops send it. */
  private static final String WORD = "[^\\s@.,;:<>()\\[\\]\\\\\"]+";

  private static final Pattern ADDRESS =
      Pattern.compile("%1$s(?:\\.%1$s)*@%1$s(?:\\.%1$s)+".formatted(WORD));

  void checkCustomer(ObjectNode sent, String number) {
    if (hasLetters(sent)) {
      throw Errors.testField(
          "Phone No. must not contain letters in Customer No.='" + number + "'.");
    }
    checkEmail(sent);
    checkCountries("Customer", sent);
  }

  public void checkDocument(ObjectNode sent) {
    if (hasLetters(sent)) {
      throw Errors.dialog("You cannot enter letters in this field.");
    }
    checkEmail(sent);
    checkCountries("Sales Header", sent);
  }

  private boolean hasLetters(ObjectNode sent) {
    return options.is("lettersInPhoneRefused")
        && sent.path("phoneNumber").asText().codePoints().anyMatch(Character::isLetter);
  }

  /** MailManagement.Codeunit.al, CheckValidEmailAddresses [V]: several, with semicolons between. */
  private void checkEmail(ObjectNode sent) {
    String all = sent.path("email").asText().replaceAll("^;+|;+$", "");
    if (all.isEmpty() || !options.is("malformedEmailRefused")) {
      return;
    }
    for (String one : all.split(";", -1)) {
      if (!isValid(one.strip())) {
        throw Errors.dialog("The email address \"%s\" is not valid.".formatted(one.strip()));
      }
    }
  }

  /** EmailAccountImpl.Codeunit.al [V]: the last part of a domain has two characters at least. */
  private static boolean isValid(String address) {
    return ADDRESS.matcher(address).matches()
        && address.lastIndexOf('.') < address.length() - 2
        && address.lastIndexOf('.') > address.indexOf('@') + 1;
  }

  private void checkCountries(String table, ObjectNode sent) {
    if (options.is("unknownCountryRefused")) {
      COUNTRIES.forEach((name, field) -> checkCountry(table, field, sent.path(name).asText()));
    }
  }

  private void checkCountry(String table, String field, String code) {
    if (!code.isEmpty() && company.by("countriesRegions", "code", code).isEmpty()) {
      throw noSuchCountry(table, field, code);
    }
  }

  private static Refused noSuchCountry(String table, String field, String code) {
    return Errors.noSuchRelation(field, table, code, "Country/Region");
  }
}
