package com.orderbridge.hybriscartdelete;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.clients.sapcommerce.OccId;
import com.orderbridge.core.json.UnreadNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The parts of Commerce Layer's {@code orders.place} that concern the cart from which the order
 * came.
 */
record PlacedOrder(JsonNode data) {
  /** White space of any script, and characters without a width. */
  private static final Pattern BLANKS =
      Pattern.compile("^[\\p{Z}\\p{Cc}\\p{Cf}]+|[\\p{Z}\\p{Cc}\\p{Cf}]+$");

  Optional<String> cart() {
    return metadata("hybris_cart_id");
  }

  /**
   * Returns the first of the storefront's fields that would lead to another path of the API; empty
   * if there is none.
   */
  Optional<String> unusable() {
    return Stream.of("hybris_user_id", "hybris_base_site")
        .filter(it -> metadata(it).filter(id -> !OccId.isSegment(id)).isPresent())
        .findFirst();
  }

  /**
   * Returns the base site that the storefront saved, or else the site of the order's market, or
   * else of its country.
   */
  Optional<String> baseSite(Map<String, String> byMarketOrCountry) {
    return metadata("hybris_base_site")
        .or(() -> configured(market("id"), byMarketOrCountry))
        .or(() -> configured(market("code"), byMarketOrCountry))
        .or(() -> configured(text(order().path("country_code")), byMarketOrCountry));
  }

  /** Returns, for people, the market and the country by which a site was looked for. */
  String marketAndCountry() {
    var said =
        Stream.of(market("id"), market("code"), text(order().path("country_code")))
            .flatMap(Optional::stream)
            .filter(it -> it.matches("[A-Za-z0-9_-]{1,40}"))
            .toList();
    return said.isEmpty() ? "an order without market and country" : String.join(" or ", said);
  }

  /**
   * Returns the possible owners of the cart, the most likely first. OCC finds a cart only under its
   * owner, and answers "not found" for somebody else's, so each owner has to be asked.
   */
  List<String> owners(String cart, Optional<String> usual) {
    var owners = new ArrayList<String>();
    metadata("hybris_user_id").ifPresent(owners::add);
    if (OccId.isGuid(cart)) {
      owners.add("anonymous");
    }
    var email = text(order().path("customer_email"));
    email.ifPresent(owners::add);
    email.map(PlacedOrder::small).ifPresent(owners::add);
    usual.ifPresent(owners::add);
    return owners.stream().filter(OccId::isSegment).distinct().toList();
  }

  private Optional<String> metadata(String name) {
    return text(order().path("metadata").path(name));
  }

  private JsonNode order() {
    return data.path("data").path("attributes");
  }

  private Optional<String> market(String field) {
    var id = data.path("data").path("relationships").path("market").path("data").path("id");
    if (field.equals("id")) {
      return text(id);
    }
    for (var included : data.path("included")) {
      if (included.path("type").asText().equals("markets") && included.path("id").equals(id)) {
        return text(included.path("attributes").path(field));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> configured(Optional<String> key, Map<String, String> sites) {
    return key.flatMap(it -> Optional.ofNullable(sites.get(it)));
  }

  /** The platform itself lower-cases uids in Java, so Java's way is the right one. */
  private static String small(String email) {
    return email.toLowerCase(Locale.ROOT);
  }

  /** Returns texts and numbers. A cart's code is a number, and not every shop puts it in quotes. */
  private static Optional<String> text(JsonNode value) {
    return value.isTextual() || value.isNumber()
        ? Optional.of(BLANKS.matcher(value.asText()).replaceAll("")).filter(it -> !it.isEmpty())
        : UnreadNumber.of(value).map(UnreadNumber::text);
  }
}
