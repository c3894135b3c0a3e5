package com.orderbridge.erppush.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.Unavailable;
import java.net.URI;
import java.util.Optional;

/** Finds the configured company once, and remembers its address. Thread-safe. */
final class Companies {
  /** The company, or why it cannot be had. */
  sealed interface Found {
    record Known(Company company) implements Found {}

    record Not(Outcome outcome) implements Found {}
  }

  private final String url;
  private final String name;
  private volatile Optional<Company> known = Optional.empty();

  Companies(URI url, String name) {
    this.url = url.toString();
    this.name = name;
  }

  Found company(Api api) {
    return known.<Found>map(Found.Known::new).orElseGet(() -> find(api));
  }

  private Found find(Api api) {
    return switch (api.get(URI.create(url + "/companies"))) {
      case Answer.Ended(var outcome) -> new Found.Not(outcome);
      case Answer.Ok(var companies) -> named(companies.path("value"));
    };
  }

  private Found named(JsonNode companies) {
    for (var company : companies) {
      if (company.path("name").asText().equals(name)) {
        var found = new Company(url + "/companies(" + company.path("id").asText() + ")");
        known = Optional.of(found);
        return new Found.Known(found);
      }
    }
    return new Found.Not(
        new Unavailable(Unavailable.CREDENTIALS, "there is no company " + name + " to be seen"));
  }
}
