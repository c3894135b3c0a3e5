package com.orderbridge.adapters.delivery;

import com.orderbridge.core.delivery.Deliveries;
import com.orderbridge.core.delivery.Target;
import com.orderbridge.core.event.Event;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * What the delivery loop needs of the world.
 *
 * @param chance must not repeat itself in every copy of a snapshot: a {@code SecureRandom}
 * @param predecessorOf the id of the event that must have been settled before this one
 */
public record Parts(
    Target target,
    Deliveries deliveries,
    GiveBacks queue,
    Breaker breaker,
    Notifications notifications,
    AttemptLog log,
    InstantSource clock,
    RandomGenerator chance,
    Function<Event, Optional<String>> predecessorOf) {}
