package com.orderbridge.simulators;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A stand-in for SNS in its Query protocol: it keeps what is published. Shapes, error codes and the
 * rules for a subject: Amazon SNS API Reference, "Publish".
 */
final class Notifications {
  private static final Pattern TOPIC =
      Pattern.compile("arn:aws[a-z-]*:sns:[a-z0-9-]+:\\d{12}:[A-Za-z0-9_-]{1,256}(\\.fifo)?");
  private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7e][\\x20-\\x7e]{0,99}");
  private static final int LONGEST_MESSAGE = 262_144;
  private static final String NAMESPACE = "http://sns.amazonaws.com/doc/2010-03-31/";

  private final InstantSource clock;
  private final ArrayNode published = Json.array();

  Notifications(InstantSource clock) {
    this.clock = clock;
  }

  synchronized ObjectNode show() {
    return Json.object().set("notifications", published.deepCopy());
  }

  Response answer(Request request) {
    Map<String, String> form = request.form();
    String action = form.getOrDefault("Action", "");
    if (!action.equals("Publish")) {
      return error("InvalidAction", "The action " + xml(action) + " is not valid.");
    }
    return publish(
        form.getOrDefault("TopicArn", form.getOrDefault("TargetArn", "")),
        form.getOrDefault("Subject", ""),
        form.getOrDefault("Message", ""));
  }

  private Response publish(String topic, String subject, String text) {
    if (!TOPIC.matcher(topic).matches()) {
      return error("InvalidParameter", "Invalid parameter: TopicArn");
    }
    if (text.isEmpty()) {
      return error("InvalidParameter", "Invalid parameter: Empty message");
    }
    if (text.length() > LONGEST_MESSAGE) {
      return error("InvalidParameter", "Invalid parameter: Message too long");
    }
    if (!subject.isEmpty() && !SUBJECT.matcher(subject).matches()) {
      return error("InvalidParameter", "Invalid parameter: Subject");
    }
    keep(topic, subject, text);
    return result(
        "<PublishResult><MessageId>" + UUID.randomUUID() + "</MessageId></PublishResult>");
  }

  private synchronized void keep(String topic, String subject, String text) {
    published
        .addObject()
        .put("topic", topic)
        .put("subject", subject)
        .put("text", text)
        .put("at", clock.instant().toString());
  }

  private static Response result(String inner) {
    return Response.of(
        200,
        "text/xml",
        "<PublishResponse xmlns=\"%s\">%s<ResponseMetadata><RequestId>%s</RequestId></ResponseMetadata></PublishResponse>"
            .formatted(NAMESPACE, inner, UUID.randomUUID()));
  }

  private static Response error(String code, String message) {
    return Response.of(
        400,
        "text/xml",
        "<ErrorResponse xmlns=\"%s\"><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error><RequestId>%s</RequestId></ErrorResponse>"
            .formatted(NAMESPACE, code, message, UUID.randomUUID()));
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
