package com.orderbridge.infra;

import java.util.List;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.CfnRule;
import software.amazon.awscdk.Fn;

/**
 * Prevents the deployment of a stage that still has placeholders, while its synthesis works. The
 * template asks for a parameter without a default, so the CDK command line and CloudFormation both
 * refuse it. To deploy the placeholders on purpose, say {@code --parameters
 * PlaceholdersAreMeant=yes}.
 */
final class Unset {
  private static final String PARAMETER = "PlaceholdersAreMeant";

  /** CloudFormation's maximum, in characters. */
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
