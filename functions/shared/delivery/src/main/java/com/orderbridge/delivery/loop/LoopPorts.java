package com.orderbridge.delivery.loop;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.delivery.Target;
import com.orderbridge.delivery.breaker.Breaker;
import com.orderbridge.delivery.notify.Notifications;
import com.orderbridge.delivery.story.Deliveries;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Everything that the delivery loop needs from outside.
 *
 * @param target the system that hears of the events
 * @param deliveries the deliveries table
 * @param queue the queue to which messages are given back
 * @param breaker the target's breaker
 * @param notifications the way to people
 * @param chance the source of random delays. It must not repeat itself in every copy of a snapshot,
 *     so use a {@code SecureRandom}
 * @param bridge what the stage says of the sources' events
 */
public record LoopPorts(
    Target target,
    Deliveries deliveries,
    GiveBacks queue,
    Breaker breaker,
    Notifications notifications,
    AttemptLog log,
    InstantSource clock,
    RandomGenerator chance,
    Bridge bridge) {}
