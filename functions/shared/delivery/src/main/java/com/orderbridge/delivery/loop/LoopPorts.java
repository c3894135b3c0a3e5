package com.orderbridge.delivery.loop;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.delivery.Target;
import com.orderbridge.delivery.breaker.Breaker;
import com.orderbridge.delivery.notify.Notifications;
import com.orderbridge.delivery.story.Deliveries;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What the delivery loop needs of the world.
 *
 * @param chance must not repeat itself in every copy of a snapshot: a {@code SecureRandom}
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
