package com.orderbridge.receiver;

import com.orderbridge.aws.snapshot.SnapshotWork;
import com.orderbridge.aws.snapshot.Threads;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The receiver's work around a snapshot. Before the snapshot, a second receiver with a made-up AWS
 * is restored, answers made-up events, and is thrown away. After the restore, the real receiver
 * reads its secrets and connects to SQS.
 */
final class ReceiverSnapshot implements SnapshotWork {
  /** With so many restores, no class of a restore has to be loaded after the snapshot. */
  private static final int RESTORES = 20;

  /**
   * With so many requests, the code on the way is compiled before the snapshot and not after it.
   */
  private static final int TIMES = 2400;

  /**
   * So many requests bring the memory of the first real request back from where the snapshot was
   * kept.
   */
  private static final int AGAIN = 2;

  /** Lambda aborts a restore after ten seconds. */
  private static final Duration RESTORE = Duration.ofSeconds(8);

  private final Map<String, String> environment;
  private final ReceiverWiring wiring;
  private final Receiver receiver;
  private Optional<Rehearsal> rehearsal = Optional.empty();

  ReceiverSnapshot(Map<String, String> environment, ReceiverWiring wiring, Receiver receiver) {
    this.environment = environment;
    this.wiring = wiring;
    this.receiver = receiver;
  }

  @Override
  public void before() {
    wiring.rehearseConnections();
    var rehearsing = ReceiverWiring.rehearsing(environment);
    for (int i = 0; i < RESTORES; i++) {
      restored(rehearsing, rehearsing.receiver());
    }
    var handler = ReceiveHandler.rehearsing(environment);
    rehearsal = Optional.of(new Rehearsal(wiring.bridge(), handler));
    rehearsal.get().of(TIMES);
  }

  @Override
  public void after() {
    restored(wiring, receiver);
  }

  /**
   * Starts everything that has to be waited for at the same time. While it waits, the processor has
   * time for more.
   */
  private void restored(ReceiverWiring wiring, Receiver receiver) {
    Threads.atOnce(
        RESTORE,
        wiring::connect,
        receiver::readSecrets,
        () -> rehearsal.ifPresent(it -> it.of(AGAIN)));
  }
}
