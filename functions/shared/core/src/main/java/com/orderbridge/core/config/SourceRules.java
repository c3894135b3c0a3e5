package com.orderbridge.core.config;

import java.util.List;
import java.util.Optional;

/**
 * What is accepted of a sender's requests, and what is kept of their bodies.
 *
 * @param shortestKey the fewest bytes that a signing key may have
 * @param testMode how to read a body that does not say whether it is a test
 * @param organization the organization that all bodies must belong to, by the sender's name for it;
 *     empty if it is not checked
 * @param removed the names of fields that are taken out before anything is stored, in addition to
 *     those that every reader takes out
 * @param largestBody the largest body in bytes; a larger one is refused before its signature is
 *     verified
 * @param topicsTold how the topics of a sender that has several are told apart
 */
public record SourceRules(
    int shortestKey,
    TestMode testMode,
    Optional<String> organization,
    List<String> removed,
    int largestBody,
    TopicsTold topicsTold) {
  /**
   * The usual shortest key, in bytes. Nobody can guess a random key of this length. (RFC 2104 asks
   * for more, but some senders make shorter keys.)
   */
  public static final int SHORTEST_KEY = 16;

  /** The largest body in bytes, because Lambda gives a function no larger request. */
  public static final int LARGEST_BODY = 6 * 1024 * 1024;

  public static final SourceRules USUAL =
      new SourceRules(SHORTEST_KEY, TestMode.REQUIRED, Optional.empty(), List.of(), LARGEST_BODY);

  public SourceRules {
    removed = List.copyOf(removed);
  }

  /** Creates rules for a sender with a secret for each topic. */
  public SourceRules(
      int shortestKey,
      TestMode testMode,
      Optional<String> organization,
      List<String> removed,
      int largestBody) {
    this(shortestKey, testMode, organization, removed, largestBody, TopicsTold.BY_SECRET);
  }

  /** How the topics of a sender are told apart, and so whether they may share a secret. */
  public enum TopicsTold {
    /** Each topic has its own secret, which proves the topic. */
    BY_SECRET,
    /**
     * Topics may share a secret. A header names the topic, and the status in the body must confirm
     * it.
     */
    BY_HEADER_AND_STATUS
  }

  /** How to read a body that does not say whether it is a test. */
  public enum TestMode {
    /** The body is parked, because its mode is unknown. */
    REQUIRED,
    ABSENT_IS_LIVE
  }
}
