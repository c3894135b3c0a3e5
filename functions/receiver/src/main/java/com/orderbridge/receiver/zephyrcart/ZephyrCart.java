package com.orderbridge.receiver.zephyrcart;

import com.orderbridge.core.config.SourceRules;
import com.orderbridge.intake.EventReader;
import com.orderbridge.intake.Sender;

/** The sender ZephyrCart, whose bodies name their type. */
public final class ZephyrCart implements Sender {
  @Override
  public String name() {
    return "zephyrcart";
  }

  @Override
  public EventReader reader(SourceRules rules) {
    return new ZephyrCartReader(rules);
  }
}
