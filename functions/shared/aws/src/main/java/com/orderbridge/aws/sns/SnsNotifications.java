package com.orderbridge.aws.sns;

import com.orderbridge.aws.access.SnsTopics;
import com.orderbridge.core.log.JsonLines;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.notify.Notifications;
import java.io.IOException;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;

/** Tells people by SNS, each audience by its topic. */
public final class SnsNotifications implements Notifications {
  private final SnsTopics sns;
  private final Map<WhoMustAct, String> topics;
  private final JsonLines log;

  public SnsNotifications(SnsTopics sns, Map<WhoMustAct, String> topics, JsonLines log) {
    this.sns = sns;
    this.topics = Map.copyOf(topics);
    this.log = log;
  }

  @Override
  public void tell(WhoMustAct who, String subject, String text) {
    try {
      sns.publish(String.valueOf(topics.get(who)), subject, text);
    } catch (IOException | SdkException e) {
      log.write(
          JsonLines.line("notification.failed")
              .put("level", "ERROR")
              .put("audience", who.name())
              .put("subject", subject)
              .put("error", e.getClass().getSimpleName()));
    }
  }
}
