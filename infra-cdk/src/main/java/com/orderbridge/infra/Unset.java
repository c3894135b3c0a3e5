package com.orderbridge.infra;

import java.util.List;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.CfnRule;
import software.amazon.awscdk.Fn;

/**
 * Keeps a stage with placeholders from being deployed, though it can be synthesised: the template
 * asks for a parameter that has no default, so that the CDK command line and CloudFormation both
 * refuse it. Whoever means the placeholders says {@code --parameters PlaceholdersAreMeant=yes}.
 */
final class Unset {
  private static final String PARAMETER = "PlaceholdersAreMeant";

  /** CloudFormation's maximum. */
  private static final int LONGEST_DESCRIPTION = 4000;

  private Unset() {}

  static void hold(BridgeStack stack, List<String> placeholders) {
    if (placeholders.isEmpty()) {
      return;
    }
    var lines = String.join("; ", placeholders);
    var shown = lines.substring(0, Math.min(lines.length(), LONGEST_DESCRIPTION));
    var parameter =
        CfnParameter.Builder.create(stack, PARAMETER).type("String").description(shown).build();
    CfnRule.Builder.create(stack, "PlaceholdersAreSet")
        .build()
        .addAssertion(Fn.conditionEquals(parameter.getValueAsString(), "yes"), shown);
  }
}
