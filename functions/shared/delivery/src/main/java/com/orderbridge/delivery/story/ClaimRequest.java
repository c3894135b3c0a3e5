package com.orderbridge.delivery.story;

import java.time.Instant;
import java.util.Optional;

/**
 * What a claim asks for.
 *
 * @param predecessor the id of the event that must have been settled first
 * @param cancels whether the event takes its predecessor back. Then it need not wait for a
 *     predecessor that was rejected and never written
 * @param referencePrefix the beginning of the references of the source's documents. A story that
 *     begins now keeps it, so that its documents always have the same names. A story that began
 *     before there were prefixes has none
 * @param digest the digest of the event's data, which tells a changed body from a repetition
 * @param messageId the id of the SQS message; never part of a key
 * @param lease the lease to hold if the claim is granted
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
