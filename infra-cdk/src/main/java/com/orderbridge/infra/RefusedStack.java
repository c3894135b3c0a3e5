package com.orderbridge.infra;

import java.util.List;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.CfnWaitConditionHandle;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/**
 * Stands where a bad configuration's stack would be, so that the CDK command line itself prints
 * each problem in one line and goes no further. It has a name of its own: even if somebody made CDK
 * ignore errors, nothing that is deployed would be replaced by it. (CloudFormation wants one
 * resource of every stack.)
 */
final class RefusedStack extends Stack {
  RefusedStack(Construct scope, List<String> problems) {
    super(scope, "configuration-refused");
    new CfnWaitConditionHandle(this, "nothing");
    problems.forEach(Annotations.of(this)::addError);
  }
}
