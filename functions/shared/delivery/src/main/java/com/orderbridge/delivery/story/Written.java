package com.orderbridge.delivery.story;

import com.orderbridge.delivery.Amount;
import java.util.Optional;

/**
 * What a delivery has left at its target, as far as its outcomes said.
 *
 * @param reference the target's own name for it
 * @param ours false if somebody else had written it and the bridge found it there
 * @param amount the amount that a refund or cancellation gave back; empty for other events
 */
public record Written(Optional<String> reference, boolean ours, Optional<Amount> amount) {
  public static final Written NOTHING = new Written(Optional.empty(), true, Optional.empty());
}
