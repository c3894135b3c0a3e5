package com.orderbridge.local.checklive.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.local.checklive.Findings;
import com.orderbridge.local.checklive.Read;
import java.util.List;

/**
 * Checks whether {@code $batch} works in the form that the bridge sends. The addresses within it
 * are percent-encoded, which no documentation promises to be understood, and a part of it may fail.
 */
record BatchForm(CompanyReads reads, Findings findings) {
  /** Each of these signs has a meaning in a filter of Business Central or in an address. */
  private static final String AWKWARD = "a+b&c*d|e(f%g'h";

  void check() {
    reads
        .required("customers?$top=1&$select=number")
        .filter(it -> !it.isEmpty())
        .ifPresent(this::decoded);
    awkward();
    afterAFailure();
  }

  private void decoded(List<JsonNode> rows) {
    var number = rows.getFirst().path("number").asText();
    var found = batch(CompanyReads.where("customers", CompanyReads.is("number", number), "number"));
    if (found.path(0).path("body").path("value").path(0).path("number").asText().equals(number)) {
      findings.ok("a batch decodes the percent-encoded addresses in it");
    } else {
      findings.mend(
          "a batch does not find customer %s by a percent-encoded address: %s"
              .formatted(number, words(found.path(0))),
          "Report it with this line: every look-up of the bridge has this form");
    }
  }

  private void awkward() {
    var filter = "tolower(email) eq '" + AWKWARD.replace("'", "''") + "'";
    var answer = batch(CompanyReads.where("customers", filter, "number")).path(0);
    if (answer.path("status").asInt() == 200 && answer.path("body").path("value").isEmpty()) {
      findings.ok("a filter reads & * | ( + % and ' as plain text");
    } else {
      findings.mend(
          "a filter does not read & * | ( + % and ' as plain text: " + words(answer),
          "Report it with this line: an e-mail address or SKU may contain them");
    }
  }

  private void afterAFailure() {
    var fine = "customers?$top=1&$select=number";
    var answers = batch(fine, "customers?$select=noSuchField", fine);
    if (answers.size() == 3) {
      findings.ok("after a failed part of a batch the others are answered");
    } else if (!answers.isEmpty()) {
      findings.note(
          "after a failed part of a batch %d of 3 are answered".formatted(answers.size()),
          "You need not do anything: the bridge treats one failure as a failure of all");
    }
  }

  private JsonNode batch(String... queries) {
    var body = JsonNodeFactory.instance.objectNode();
    var requests = body.putArray("requests");
    for (var query : queries) {
      var id = String.valueOf(requests.size());
      requests
          .addObject()
          .put("id", id)
          .put("method", "GET")
          .put("url", reads.company().inBatch(query));
    }
    return switch (reads.api().batch(body)) {
      case Read.Found(var answers) -> answers.path("responses");
      case Read other -> refused(other);
    };
  }

  private JsonNode refused(Read answer) {
    findings.mend("$batch is refused: " + answer.words(), "Report it with this line");
    return JsonNodeFactory.instance.arrayNode();
  }

  private static String words(JsonNode response) {
    var error = response.path("body").path("error");
    return "HTTP %s %s".formatted(response.path("status").asText("?"), error.path("code").asText());
  }
}
