package com.orderbridge.infra.alarm;

import com.orderbridge.infra.order.Audiences;
import com.orderbridge.infra.stage.Stage;
import java.util.List;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.constructs.Construct;

/**
 * Makes the alarms. Operations get a mail when an alarm begins and when it ends. The mail says what
 * is wrong, what it means, and where the runbook says what to do.
 */
public final class Alarms extends Construct {
  private final Stage stage;
  private final SnsAction tell;

  public Alarms(Construct scope, Stage stage, Audiences audiences) {
    super(scope, "alarms");
    this.stage = stage;
    this.tell = new SnsAction(audiences.operations());
  }

  /**
   * Makes an alarm for each warning.
   *
   * @param subject the source, target or function that the warnings are about
   */
  void raise(String subject, List<Warning> warnings) {
    warnings.forEach(it -> raise(subject, it));
  }

  Alarm raise(String subject, Warning warning) {
    var alarm = alarm(subject + "-" + warning.name(), warning);
    alarm.addAlarmAction(tell);
    alarm.addOkAction(tell);
    return alarm;
  }

  private Alarm alarm(String name, Warning warning) {
    return Alarm.Builder.create(this, name)
        .alarmName(stage.names().function(name))
        .alarmDescription(warning.text() + " See docs/runbook.md#" + warning.name())
        .metric(warning.metric())
        .comparisonOperator(warning.when())
        .threshold(warning.threshold())
        .evaluationPeriods(warning.periods())
        .treatMissingData(warning.silence())
        .build();
  }
}
