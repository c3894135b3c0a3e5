package com.orderbridge.core.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * What a source announced, in CloudEvents words. Everything in it comes from signed bytes.
 *
 * @param id names the effect, not the sending: the same order placed is the same id, however often
 *     it is sent
 * @param source the source's name in bridge.json
 * @param type the sender's own name for what happened, such as {@code order.created}
 * @param subject the order
 * @param time when it happened, where the sender says so
 * @param test of the sender's test mode: nothing that is live may take it
 * @param content what was signed, without tokens and other secrets
 */
public record Event(
    String id,
    String source,
    String type,
    String subject,
    Optional<Instant> time,
    boolean test,
    EventData content) {
  private static final String DIGEST = "sha256:";

  /** No id of a sender has a space in it, so that no live event's id ends so. */
  private static final String TEST = " (test)";

  public Event {
    requireText("id", id, 1024);
    requireText("source", source, 128);
    requireText("type", type, 128);
    requireText("subject", subject, 256);
  }

  /** Of a tree. */
  public Event(
      String id,
      String source,
      String type,
      String subject,
      Optional<Instant> time,
      boolean test,
      JsonNode data) {
    this(id, source, type, subject, time, test, EventData.of(data));
  }

  /** A live event. */
  public Event(
      String id,
      String source,
      String type,
      String subject,
      Optional<Instant> time,
      JsonNode data) {
    this(id, source, type, subject, time, false, data);
  }

  /** What was signed, as a tree. */
  public JsonNode data() {
    return content.tree();
  }

  /** The id of the one event of a type that an order has: it is placed once, cancelled once. */
  public static String idOf(String type, String subject) {
    return type + "/" + subject;
  }

  /** The id of an event that an order can have several of, such as a refund. */
  public static String idOf(String type, String subject, String which) {
    return idOf(type, subject) + "/" + which;
  }

  /** The id of such an event whose body names it by nothing: by a digest of what was signed. */
  public static String idByDigest(String type, String subject, String digest) {
    return idOf(type, subject, DIGEST + digest);
  }

  /** The id of the same event in the sender's test mode: it must not take the live one's place. */
  public static String idOfTest(String id) {
    return id + TEST;
  }

  /** The id of the one event of another type that the same order has, in the same mode. */
  public String idOfOther(String type) {
    var other = idOf(type, subject);
    return test && id.endsWith(TEST) ? idOfTest(other) : other;
  }

  /** Which of several events of one order it is; empty where an order has one only. */
  public Optional<String> which() {
    var prefix = idOf(type, subject) + "/";
    var live = test && id.endsWith(TEST) ? id.substring(0, id.length() - TEST.length()) : id;
    return live.startsWith(prefix)
        ? Optional.of(live.substring(prefix.length()))
        : Optional.empty();
  }

  /** Whether the sender gave it no name of its own, so that a changed repetition looks new. */
  public boolean namedByDigest() {
    return which().filter(it -> it.startsWith(DIGEST)).isPresent();
  }

  /** They are keys of a table, whose keys are not of any length. */
  private static void requireText(String name, String value, int longest) {
    if (value.isBlank() || value.length() > longest) {
      throw new IllegalArgumentException(
          "an event needs its " + name + ", of at most " + longest + " characters");
    }
  }
}
