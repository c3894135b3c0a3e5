package com.orderbridge.infra.resource;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import software.constructs.IConstruct;

/** Accepts findings of cdk-nag, each with a reason that goes into the template. */
public final class Accepted {
  private Accepted() {}

  public static void finding(IConstruct construct, String rule, String reason) {
    suppress(construct, NagPackSuppression.builder().id(rule).reason(reason));
  }

  /** Accepts one wildcard. The rule still watches the rest of the policy. */
  public static void wildcard(IConstruct construct, String finding, String reason) {
    var one = NagPackSuppression.builder().id("AwsSolutions-IAM5").reason(reason);
    suppress(construct, one.appliesTo(List.of(finding)));
  }

  private static void suppress(IConstruct construct, NagPackSuppression.Builder suppression) {
    NagSuppressions.addResourceSuppressions(construct, List.of(suppression.build()), true);
  }
}
