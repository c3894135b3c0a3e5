package com.orderbridge.receiver.commercelayer;

import com.orderbridge.core.config.SourceRules;
import com.orderbridge.intake.EventReader;
import com.orderbridge.intake.Sender;
import java.util.Optional;

/** The sender Commerce Layer, which has one secret per topic. */
public final class CommerceLayer implements Sender {
  @Override
  public String name() {
    return "commerce-layer";
  }

  @Override
  public EventReader reader(SourceRules rules) {
    return new CommerceLayerReader(rules);
  }

  @Override
  public Optional<String> topicHeader() {
    return Optional.of("x-commercelayer-topic");
  }

  /** The status of an order tells these topics apart. */
  @Override
  public boolean tellsApart(String topic) {
    return TopicCheck.TOLD_APART.contains(topic);
  }

  @Override
  public boolean namesOrganization() {
    return true;
  }
}
