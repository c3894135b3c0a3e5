package com.orderbridge.receiver;

import com.orderbridge.adapters.snapshot.Around;
import java.util.Map;

/**
 * Before the snapshot: a second receiver, wired to an AWS that is made up, answers events that are
 * made up, and is thrown away. After it: the secrets are read and SQS is connected to.
 */
final class ReceiverSnapshot implements Around {
  private final Map<String, String> environment;
  private final ReceiverWiring wiring;
  private final Receiver receiver;

  ReceiverSnapshot(Map<String, String> environment, ReceiverWiring wiring, Receiver receiver) {
    this.environment = environment;
    this.wiring = wiring;
    this.receiver = receiver;
  }

  @Override
  public void before() {
    wiring.rehearseConnections();
    new Rehearsal(wiring.bridge()).of(ReceiveHandler.rehearsing(environment));
  }

  @Override
  public void after() {
    var connecting = Thread.ofVirtual().start(() -> wiring.connect());
    receiver.readSecrets();
    try {
      connecting.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
