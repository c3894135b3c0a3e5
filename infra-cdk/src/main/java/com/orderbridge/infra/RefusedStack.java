package com.orderbridge.infra;

import java.util.List;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnWaitConditionHandle;
import software.amazon.awscdk.Stack;

/**
 * Takes the place of the stack of a bad configuration, so that the CDK command line prints the
 * problems and stops. It has a name of its own: if somebody made CDK ignore errors, it would still
 * replace nothing that is deployed. (CloudFormation needs at least one resource in a stack.)
 */
final class RefusedStack extends Stack {
  RefusedStack(App app, List<String> problems) {
    super(app, "configuration-refused");
    new CfnWaitConditionHandle(this, "nothing");
    Findings.refuse(app, problems);
  }
}
