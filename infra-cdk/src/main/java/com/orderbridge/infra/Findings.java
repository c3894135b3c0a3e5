package com.orderbridge.infra;

import java.util.List;
import software.amazon.awscdk.App;
import software.amazon.awscdk.IPolicyValidationContext;
import software.amazon.awscdk.IPolicyValidationPlugin;
import software.amazon.awscdk.PolicyValidationPluginReport;
import software.amazon.awscdk.PolicyViolation;
import software.amazon.awscdk.Validations;

/**
 * What was found in a stage's files, one line each. This class prints the lines itself and tells
 * the CDK command line only whether to go on. The command line would print names of constructs and
 * rules around each line, which do not help the person who repairs a file.
 */
record Findings(String severity, List<String> lines) implements IPolicyValidationPlugin {
  private static final String ERROR = "error";

  /** Stops the command line after the lines are printed. Nothing is synthesised for use. */
  static void refuse(App app, List<String> lines) {
    new Findings(ERROR, lines).tell(app);
  }

  /** Prints the lines and goes on, except with {@code --strict}. */
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

  /** The violation names no resource, because the mistake is in a file. */
  private PolicyViolation violation(String line) {
    return PolicyViolation.builder()
        .ruleName("configuration")
        .description(line)
        .severity(severity)
        .violatingResources(List.of())
        .build();
  }
}
