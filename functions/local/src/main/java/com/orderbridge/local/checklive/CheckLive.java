package com.orderbridge.local.checklive;

import com.orderbridge.adapters.aws.Secrets.Secret;
import com.orderbridge.adapters.config.ConfigurationException;
import com.orderbridge.adapters.http.HttpCalls;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.local.checklive.Finding.Level;
import com.orderbridge.local.checklive.businesscentral.BusinessCentralCheck;
import com.orderbridge.local.checklive.sapbusinessone.BusinessOneCheck;
import com.orderbridge.local.checklive.sapcommerce.SapCommerceCheck;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Goes through the targets of a stage, and prints what is found in each. */
final class CheckLive {
  /** By system, which for a function of a single one is the function's name. */
  private static final Map<String, BiConsumer<CheckedTarget, Findings>> CHECKS =
      Map.of(
          "business-central", BusinessCentralCheck::check,
          "sap-business-one", BusinessOneCheck::check,
          "hybris-cart-delete", SapCommerceCheck::check);

  private final LiveStage stage;
  private final HttpCalls calls;
  private final PrintStream out;
  private final Findings findings;

  CheckLive(LiveStage stage, HttpCalls calls, PrintStream out) {
    this.stage = stage;
    this.calls = calls;
    this.out = out;
    this.findings = new Findings(out);
  }

  /** Whether nothing has to be mended. */
  boolean run() {
    stage.bridge().targets().values().forEach(this::check);
    var mend = findings.count(Level.MEND);
    out.printf(
        "%n%d ok, %d to note, %d to mend.%n",
        findings.count(Level.OK), findings.count(Level.NOTE), mend);
    return mend == 0;
  }

  Findings findings() {
    return findings;
  }

  private void check(TargetConfig config) {
    findings.about(config.name(), config.settings().path("url").asText());
    Optional.ofNullable(CHECKS.get(config.system()))
        .ifPresentOrElse(
            it -> check(config, it),
            () -> findings.note("nothing is known of its system, " + config.system(), ""));
  }

  private void check(TargetConfig config, BiConsumer<CheckedTarget, Findings> check) {
    var name = stage.bridge().names().targetSecret(config.name());
    switch (stage.secrets().apply(name)) {
      case Secret.Known known -> check(new CheckedTarget(stage, config, calls, () -> known), check);
      case Secret.Unset() ->
          findings.mend(
              "the secret " + name + " is not set",
              "Set it: docs/runbook.md, Set or rotate a secret");
      case Secret.Unreachable(var why) ->
          findings.mend(
              "the secret %s cannot be read: %s".formatted(name, why),
              "See AWS_PROFILE and AWS_REGION, or name a file: -Dsecrets=<file>");
    }
  }

  private void check(CheckedTarget target, BiConsumer<CheckedTarget, Findings> check) {
    try {
      check.accept(target, findings);
    } catch (ConfigurationException e) {
      findings.mend(String.valueOf(e.getMessage()), "Correct bridge.json");
    }
  }
}
