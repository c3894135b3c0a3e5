package com.orderbridge.aws.sns;

import com.orderbridge.aws.access.AwsCallException;
import com.orderbridge.core.log.JsonLines;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.notify.Notifications;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * Notifies people through SNS, each audience through its own topic. A failure is logged and does
 * not stop the delivery. Thread-safe.
 */
public final class SnsNotifications implements Notifications {
  private static final int LIMIT = 100;

  private final SnsClient sns;
  private final Map<WhoMustAct, String> topics;
  private final JsonLines log;

  /**
   * Notifies through one client.
   *
   * @param topics the topic's ARN for each audience
   * @param log the log for notifications that fail
   */
  public SnsNotifications(SnsClient sns, Map<WhoMustAct, String> topics, JsonLines log) {
    this.sns = sns;
    this.topics = Map.copyOf(topics);
    this.log = log;
  }

  @Override
  public void tell(WhoMustAct who, String subject, String text) {
    var topic = String.valueOf(topics.get(who));
    try {
      sns.publish(it -> it.topicArn(topic).subject(shortened(subject)).message(text));
    } catch (SdkException e) {
      log.write(
          JsonLines.line("notification.failed")
              .put("level", "ERROR")
              .put("audience", who.name())
              .put("subject", subject)
              .put("error", AwsCallException.of(e).code()));
    }
  }

  /**
   * Returns a subject that SNS accepts: less than 100 characters of ASCII on one line. Other
   * characters become question marks, and longer subjects are cut.
   */
  static String shortened(String subject) {
    var ascii = subject.replaceAll("[^\\x20-\\x7e]", "?").strip();
    return ascii.length() < LIMIT ? ascii : ascii.substring(0, LIMIT - 1);
  }
}
