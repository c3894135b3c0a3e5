package com.orderbridge.core.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * What a claim asks for.
 *
 * @param predecessor the id of the event that must have been settled first
 * @param messageId of the SQS message; never part of a key
 * @param lease what is to be held if granted
 */
public record ClaimRequest(
    DeliveryKey key,
    String eventId,
    String eventType,
    Optional<String> predecessor,
    String messageId,
    Lease lease,
    Instant now) {}
