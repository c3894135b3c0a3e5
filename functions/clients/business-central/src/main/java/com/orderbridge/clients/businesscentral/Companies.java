package com.orderbridge.clients.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop;
import com.orderbridge.core.step.Stop.Unavailable;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the companies of one environment by name and remembers their addresses, so that each is
 * looked up once. Thread-safe.
 */
public final class Companies {
  private final Endpoint endpoint;
  private final Map<String, Company> known = new ConcurrentHashMap<>();

  /** Finds the companies of one environment. Nothing is looked up yet. */
  public Companies(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** Returns a company. Stops as unavailable if the client cannot see a company of that name. */
  public Step<Company> company(String name, Api api) {
    return Optional.ofNullable(known.get(name)).map(Step::of).orElseGet(() -> find(name, api));
  }

  private Step<Company> find(String name, Api api) {
    return api.get(URI.create(endpoint.url() + "/companies"))
        .then(it -> find(name, it.path("value")));
  }

  private Step<Company> find(String name, JsonNode companies) {
    for (var company : companies) {
      var found = new Company(endpoint, "companies(" + company.path("id").asText() + ")");
      known.put(company.path("name").asText(), found);
    }
    return Optional.ofNullable(known.get(name)).map(Step::of).orElseGet(() -> Step.stop(no(name)));
  }

  private static Stop no(String name) {
    return new Unavailable(
        Unavailable.CREDENTIALS,
        "there is no company " + name + ", or the application may not read it");
  }
}
