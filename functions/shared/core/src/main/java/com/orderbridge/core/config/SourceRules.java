package com.orderbridge.core.config;

import java.util.List;
import java.util.Optional;

/**
 * What is accepted of a sender's requests, and what is kept of their bodies.
 *
 * @param shortestKey the least bytes that a key may have which signs them
 * @param organization whose bodies these must be, as the sender names it; empty if it is not
 *     checked
 * @param removed names of fields that are taken out before anything is stored, beside those that
 *     every reader takes out
 * @param largestBody in bytes; a larger one is refused before its signature is verified
 * @param topicsTold what tells the topics of a sender apart that has several
 */
public record SourceRules(
    int shortestKey,
    TestMode testMode,
    Optional<String> organization,
    List<String> removed,
    int largestBody,
    TopicsTold topicsTold) {
  /** In bytes: what nobody can guess (RFC 2104 asks for more, some senders make less). */
  public static final int SHORTEST_KEY = 16;

  /** Lambda hands over no more than this. */
  public static final int LARGEST_BODY = 6 * 1024 * 1024;

  public static final SourceRules USUAL =
      new SourceRules(SHORTEST_KEY, TestMode.REQUIRED, Optional.empty(), List.of(), LARGEST_BODY);

  public SourceRules {
    removed = List.copyOf(removed);
  }

  /** With a secret for each topic. */
  public SourceRules(
      int shortestKey,
      TestMode testMode,
      Optional<String> organization,
      List<String> removed,
      int largestBody) {
    this(shortestKey, testMode, organization, removed, largestBody, TopicsTold.BY_SECRET);
  }

  /** Whether topics may share a secret. */
  public enum TopicsTold {
    /** Each topic has its own, which proves it. */
    BY_SECRET,
    /** They may: a header names the topic, and the body must say the same by its status. */
    BY_HEADER_AND_STATUS
  }

  /** What a body that does not say whether it is a test is taken for. */
  public enum TestMode {
    /** It is parked, as one whose mode is unknown is. */
    REQUIRED,
    ABSENT_IS_LIVE
  }
}
