package com.orderbridge.infra;

import java.util.List;
import software.amazon.awscdk.App;
import software.amazon.awscdk.IPolicyValidationContext;
import software.amazon.awscdk.IPolicyValidationPlugin;
import software.amazon.awscdk.PolicyValidationPluginReport;
import software.amazon.awscdk.PolicyViolation;
import software.amazon.awscdk.Validations;

/**
 * What was found in a stage's files, one line each. The lines are printed here, and the CDK command
 * line is only told whether to go on: it would print the names of constructs and rules around each,
 * which help nobody who mends a file.
 */
record Findings(String severity, List<String> lines) implements IPolicyValidationPlugin {
  private static final String ERROR = "error";

  /** Nothing is synthesised for good: the command line stops after the lines. */
  static void refuse(App app, List<String> lines) {
    new Findings(ERROR, lines).tell(app);
  }

  /** With {@code --strict} the command line stops here too. */
  static void warn(App app, List<String> lines) {
    if (!lines.isEmpty()) {
      new Findings("warning", lines).tell(app);
    }
  }

  private void tell(App app) {
    var shown = severity.equals(ERROR) ? "" : severity + ": ";
    lines.forEach(it -> System.err.println(shown + it));
    Validations.of(app).addPlugins(this);
  }

  @Override
  public String getName() {
    return "order-bridge";
  }

  @Override
  public PolicyValidationPluginReport validate(IPolicyValidationContext context) {
    return PolicyValidationPluginReport.builder()
        .success(!severity.equals(ERROR))
        .violations(lines.stream().map(this::violation).toList())
        .build();
  }

  /** It names no resource, since the mistake is in a file. */
  private PolicyViolation violation(String line) {
    return PolicyViolation.builder()
        .ruleName("configuration")
        .description(line)
        .severity(severity)
        .violatingResources(List.of())
        .build();
  }
}
