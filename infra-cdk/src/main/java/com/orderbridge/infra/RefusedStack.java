package com.orderbridge.infra;

import java.util.List;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnWaitConditionHandle;
import software.amazon.awscdk.Stack;

/**
 * Stands where a bad configuration's stack would be, so that the CDK command line goes no further
 * than its problems. It has a name of its own: even if somebody made CDK ignore errors, nothing
 * that is deployed would be replaced by it. (CloudFormation wants one resource of every stack.)
 */
final class RefusedStack extends Stack {
  RefusedStack(App app, List<String> problems) {
    super(app, "configuration-refused");
    new CfnWaitConditionHandle(this, "nothing");
    Findings.refuse(app, problems);
  }
}
