package com.orderbridge.delivery.story;

import java.time.Instant;
import java.util.Optional;

/**
 * What a claim asks for.
 *
 * @param predecessor the id of the event that must have been settled first
 * @param cancels whether the event takes its predecessor back: then it need not wait for one that
 *     was rejected and never written
 * @param referencePrefix with which the references of the source's documents begin: a story that
 *     begins now keeps it, so that its documents have the same names for good; one that began
 *     before there were prefixes has none
 * @param digest of the event's data: tells a changed body from a repetition
 * @param messageId of the SQS message; never part of a key
 * @param lease what is to be held if granted
 */
public record ClaimRequest(
    DeliveryKey key,
    String eventId,
    String eventType,
    Optional<String> predecessor,
    boolean cancels,
    String referencePrefix,
    String digest,
    String messageId,
    Lease lease,
    Instant now) {}
