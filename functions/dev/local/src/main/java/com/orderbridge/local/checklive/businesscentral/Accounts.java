package com.orderbridge.local.checklive.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.local.checklive.CheckedTarget;
import com.orderbridge.local.checklive.Findings;
import com.orderbridge.local.checklive.MappingTexts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the accounts that mappings name: for freight, gift cards and refunds. */
record Accounts(CompanyReads reads, CheckedTarget target, Findings findings) {
  private static final Pattern LINE =
      Pattern.compile(
          "\"lineType\"\\s*:\\s*\"Account\"\\s*,\\s*\"lineObjectNumber\"\\s*:\\s*\"([^\"]+)\"");

  void check() {
    var numbers = MappingTexts.of(target).named(LINE);
    if (numbers.isEmpty()) {
      findings.note(
          "no mapping names an account in its text",
          "If your mappings compute accounts, check in the chart of accounts that they exist, and"
              + " allow Direct Posting");
    }
    numbers.forEach(this::check);
  }

  private void check(String number) {
    var fields = "number,blocked,accountType,directPosting";
    reads
        .optional(
            CompanyReads.where("accounts", CompanyReads.is("number", number), fields),
            "Look in the chart of accounts for " + number)
        .ifPresent(it -> judge(number, it));
  }

  private void judge(String number, List<JsonNode> rows) {
    if (rows.isEmpty()) {
      findings.mend(
          "there is no account %s, which a mapping names".formatted(number),
          "Name one of your accounts in infra-cdk/config/%s/mappings; a copy there replaces the shipped mapping"
              .formatted(target.stage().bridge().stage()));
      return;
    }
    hindrance(rows.getFirst())
        .ifPresentOrElse(
            it ->
                findings.mend(
                    "account %s %s".formatted(number, it),
                    "Correct it in the chart of accounts, or name another one in the mappings"),
            () -> findings.ok("account " + number));
  }

  private static Optional<String> hindrance(JsonNode account) {
    if (account.path("blocked").asBoolean()) {
      return Optional.of("is blocked");
    }
    if (!account.path("accountType").asText("Posting").equals("Posting")) {
      return Optional.of(
          "is not an account to post to (%s)".formatted(account.path("accountType").asText()));
    }
    return account.path("directPosting").asBoolean(true)
        ? Optional.empty()
        : Optional.of("does not allow Direct Posting");
  }
}
