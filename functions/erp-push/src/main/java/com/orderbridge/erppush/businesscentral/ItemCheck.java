package com.orderbridge.erppush.businesscentral;

import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.WhoMustAct;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Asks for the articles of an order before it is sent: an error's text would name only one. */
final class ItemCheck {
  /** What is known of the articles. */
  sealed interface Items {
    record AllKnown() implements Items {}

    record Unknown(Set<String> numbers) implements Items {}

    record Unchecked(Outcome outcome) implements Items {}
  }

  /** A Code[20]; a longer one in a filter is an error of its own. */
  private static final int LONGEST = 20;

  /** Keeps the URL of a look-up short. */
  private static final int AT_ONCE = 25;

  private final Api api;
  private final Company company;

  ItemCheck(Api api, Company company) {
    this.api = api;
    this.company = company;
  }

  Items unknown(Set<String> numbers) {
    var unknown = new TreeSet<>(numbers);
    var askable = numbers.stream().filter(it -> !it.isEmpty() && it.length() <= LONGEST).toList();
    for (int from = 0; from < askable.size(); from += AT_ONCE) {
      var some = askable.subList(from, Math.min(from + AT_ONCE, askable.size()));
      switch (api.get(company.items(filter(some)))) {
        case Answer.Ended(var outcome) -> {
          return new Items.Unchecked(outcome);
        }
        case Answer.Ok(var found) -> {
          for (var item : found.path("value")) {
            unknown.remove(item.path("number").asText().toUpperCase(Locale.ROOT));
          }
        }
      }
    }
    return unknown.isEmpty() ? new Items.AllKnown() : new Items.Unknown(unknown);
  }

  /** As it is, if it can be an item number at all. */
  private static String named(String number) {
    if (number.isEmpty()) {
      return "(none)";
    }
    return number.length() <= 40 ? number : number.substring(0, 40) + "…";
  }

  private static String filter(List<String> numbers) {
    var equals = new ArrayList<String>();
    numbers.forEach(it -> equals.add("number eq " + Company.quoted(it)));
    return String.join(" or ", equals);
  }

  static Outcome rejected(Set<String> unknown) {
    var named = unknown.stream().map(ItemCheck::named);
    return new Outcome.Rejected(
        "UNKNOWN_SKU",
        "Business Central has no item " + named.collect(Collectors.joining(", ")),
        WhoMustAct.CATALOG);
  }
}
