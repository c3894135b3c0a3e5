package com.orderbridge.delivery.desk;

import com.orderbridge.delivery.story.DeliveryKey;
import com.orderbridge.delivery.story.Trouble;

/** An order in trouble at a target. There is one entry, however many of its events are. */
public record DeskEntry(DeliveryKey key, Trouble trouble) {}
