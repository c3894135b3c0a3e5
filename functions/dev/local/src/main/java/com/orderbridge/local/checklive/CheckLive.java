package com.orderbridge.local.checklive;

import com.orderbridge.core.config.ConfigurationException;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.secret.Secret;
import com.orderbridge.local.checklive.Finding.Level;
import java.io.PrintStream;

/** Checks the targets of a stage one after the other, and prints what it finds in each. */
final class CheckLive {
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

  /** Checks all targets; true if nothing has to be mended. */
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
    LiveCheck.of(config)
        .ifPresentOrElse(
            it -> check(config, it),
            () -> findings.note("there is no check for its system, " + config.system(), ""));
  }

  private void check(TargetConfig config, LiveCheck check) {
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

  private void check(CheckedTarget target, LiveCheck check) {
    try {
      check.check(target, findings);
    } catch (ConfigurationException e) {
      findings.mend(String.valueOf(e.getMessage()), "Correct bridge.json");
    }
  }
}
