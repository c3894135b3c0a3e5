package com.orderbridge.core.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * An event that a source announced, in the terms of CloudEvents. Everything in it comes from signed
 * bytes.
 *
 * @param id the name of the effect, not of the message: the same placed order has the same id,
 *     however often it is sent
 * @param source the source's name in bridge.json
 * @param type the sender's own name for what happened, such as {@code order.created}
 * @param subject the id of the order
 * @param time when it happened, if the sender says so
 * @param test whether it comes from the sender's test mode: no live system may receive it
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

  /**
   * Ends the ids of test events. No sender's id has a space in it, so no live event's id ends like
   * this.
   */
  private static final String TEST = " (test)";

  public Event {
    requireText("id", id, 1024);
    requireText("source", source, 128);
    requireText("type", type, 128);
    requireText("subject", subject, 256);
  }

  /** Creates an event whose content is a tree. */
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

  /** Creates a live event whose content is a tree. */
  public Event(
      String id,
      String source,
      String type,
      String subject,
      Optional<Instant> time,
      JsonNode data) {
    this(id, source, type, subject, time, false, data);
  }

  /** Returns what was signed, as a tree. Nobody may change it. */
  public JsonNode data() {
    return content.tree();
  }

  /**
   * Returns the id for a type of event that an order has only once: it is placed once, and
   * cancelled once.
   */
  public static String idOf(String type, String subject) {
    return type + "/" + subject;
  }

  /**
   * Returns the id for a type of event that an order can have several of, such as a refund.
   *
   * @param which tells the events of the order apart, such as the refund's id
   */
  public static String idOf(String type, String subject, String which) {
    return idOf(type, subject) + "/" + which;
  }

  /**
   * Returns the id of such an event whose body has nothing to tell it apart by. A digest of what
   * was signed does that.
   */
  public static String idByDigest(String type, String subject, String digest) {
    return idOf(type, subject, DIGEST + digest);
  }

  /**
   * Returns the id of the same event in the sender's test mode. It must be another id: a test event
   * must not take the place of the live one.
   */
  public static String idOfTest(String id) {
    return id + TEST;
  }

  /** Returns the id of the one event of another type that the same order has, in the same mode. */
  public String idOfOther(String type) {
    var other = idOf(type, subject);
    return test && id.endsWith(TEST) ? idOfTest(other) : other;
  }

  /**
   * Returns which of several events of one order it is; empty for a type that an order has only
   * once.
   */
  public Optional<String> which() {
    var prefix = idOf(type, subject) + "/";
    var live = test && id.endsWith(TEST) ? id.substring(0, id.length() - TEST.length()) : id;
    return live.startsWith(prefix)
        ? Optional.of(live.substring(prefix.length()))
        : Optional.empty();
  }

  /**
   * Tells whether a digest is part of the id, because the sender gave the event no id of its own.
   * Then a repetition with changes looks like a new event.
   */
  public boolean namedByDigest() {
    return which().filter(it -> it.startsWith(DIGEST)).isPresent();
  }

  /** Checks a text that becomes a key of a table: keys have a limited length. */
  private static void requireText(String name, String value, int longest) {
    if (value.isBlank() || value.length() > longest) {
      throw new IllegalArgumentException(
          "an event needs its " + name + ", of at most " + longest + " characters");
    }
  }
}
