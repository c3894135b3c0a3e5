package com.orderbridge.clients.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.Unavailable;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds companies by name, each once, and remembers their addresses. Thread-safe. */
public final class Companies {
  /** The company, or why it cannot be had. */
  public sealed interface Found {
    record Known(Company company) implements Found {}

    record Not(Outcome outcome) implements Found {}
  }

  private final String url;
  private final Map<String, Company> known = new ConcurrentHashMap<>();

  public Companies(String url) {
    this.url = url;
  }

  public Found company(String name, Api api) {
    return Optional.ofNullable(known.get(name))
        .<Found>map(Found.Known::new)
        .orElseGet(() -> find(name, api));
  }

  private Found find(String name, Api api) {
    return switch (api.get(URI.create(url + "/companies"))) {
      case Answer.Ended(var outcome) -> new Found.Not(outcome);
      case Answer.Ok(var companies) -> find(name, companies.path("value"));
    };
  }

  private Found find(String name, JsonNode companies) {
    for (var company : companies) {
      var found = new Company(url, "companies(" + company.path("id").asText() + ")");
      known.put(company.path("name").asText(), found);
    }
    return Optional.ofNullable(known.get(name))
        .<Found>map(Found.Known::new)
        .orElseGet(
            () ->
                new Found.Not(
                    new Unavailable(
                        Unavailable.CREDENTIALS, "there is no company " + name + " to be seen")));
  }
}
