package com.orderbridge.local.checklive.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.step.Step;
import com.orderbridge.erppush.businesscentral.item.ItemLookUps;
import com.orderbridge.erppush.businesscentral.settings.ItemSettings;
import com.orderbridge.erppush.businesscentral.settings.ItemSettings.By;
import com.orderbridge.erppush.businesscentral.settings.ItemSettings.Page;
import com.orderbridge.local.checklive.Findings;
import com.orderbridge.local.checklive.Read;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Checks whether the look-up that the bridge makes finds items by their SKUs.
 *
 * @param skus the SKUs of the shop; if there is none, an item of the company is looked up by its
 *     own name
 */
record Articles(CompanyReads reads, ItemSettings settings, List<String> skus, Findings findings) {

  void check() {
    if (skus.isEmpty()) {
      ofCompany().ifPresent(it -> resolve(Set.of(it)));
    } else {
      var capitals = new LinkedHashSet<String>();
      skus.forEach(it -> capitals.add(it.strip().toUpperCase(Locale.ROOT)));
      resolve(capitals);
    }
  }

  private Optional<String> ofCompany() {
    return settings.page().map(this::ofPage).orElseGet(this::ofItems);
  }

  private Optional<String> ofItems() {
    var field = settings.by() == By.GTIN ? "gtin" : "number";
    var query = CompanyReads.where("items", field + " ne ''", "number,gtin") + "&$top=1";
    return reads.required(query).flatMap(it -> first(it, field));
  }

  private Optional<String> ofPage(Page page) {
    var uri = reads.company().elsewhere(page.api(), page.set() + "?$top=1");
    return switch (reads.get(uri)) {
      case Read.Found found -> first(found.rows(), page.reference());
      case Read other -> {
        findings.mend(
            "%s/%s cannot be read: %s".formatted(page.api(), page.set(), other.words()),
            "Publish the API page of settings.items.page, and let the application read it");
        yield Optional.empty();
      }
    };
  }

  private Optional<String> first(List<JsonNode> rows, String field) {
    if (rows.isEmpty()) {
      findings.mend(
          "no item has a " + field, "Fill it in Business Central, or change settings.items.by");
      return Optional.empty();
    }
    return Optional.of(rows.getFirst().path(field).asText().toUpperCase(Locale.ROOT));
  }

  private void resolve(Set<String> wanted) {
    if (settings.page().isEmpty()) {
      look(wanted, ItemLookUps.of(wanted, settings));
      return;
    }
    var page = settings.page().get();
    var uri = reads.company().elsewhere(page.api(), page.query(List.copyOf(wanted)));
    switch (reads.get(uri)) {
      case Read.Found(var found) -> look(wanted, ItemLookUps.referenced(wanted, found, page));
      case Read other ->
          findings.mend(
              "the look-up of item references is refused: " + other.words(),
              "See the names of its fields in settings.items.page");
    }
  }

  private void look(Set<String> wanted, ItemLookUps names) {
    var queries = new LinkedHashMap<String, String>();
    names.queries().forEach((id, it) -> queries.put(id, reads.company().inBatch(it)));
    if (queries.isEmpty()) {
      unknown(wanted);
      return;
    }
    switch (reads.api().lookUp(queries)) {
      case Step.Value(var answers) -> judge(wanted, names, answers);
      case Step.Stopped(var why) ->
          findings.mend("the look-up of items is refused: " + why, "Report it with this line");
    }
  }

  private void judge(Set<String> wanted, ItemLookUps names, JsonNode answers) {
    var items = names.resolve(answers);
    items
        .rejected()
        .ifPresentOrElse(
            it ->
                findings.mend(
                    it.reason(), "Correct the item in Business Central, or settings.items"),
            () -> findings.ok("items are found: " + String.join(", ", wanted)));
  }

  private void unknown(Set<String> wanted) {
    findings.mend(
        "Business Central has no item reference " + String.join(", ", wanted),
        "Add it there, or correct settings.items.page");
  }
}
