package com.orderbridge.core.delivery;

import java.time.Instant;

/**
 * The right to work on an order at a target.
 *
 * @param owner names one attempt, and no other
 */
public record Lease(String owner, Instant until) {}
