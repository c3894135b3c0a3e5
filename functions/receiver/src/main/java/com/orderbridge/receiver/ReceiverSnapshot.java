package com.orderbridge.receiver;

import com.orderbridge.aws.snapshot.SnapshotWork;
import com.orderbridge.aws.snapshot.Threads;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Before the snapshot: a second receiver, wired to an AWS that is made up, is restored, answers
 * events that are made up, and is thrown away. After it: the secrets are read and SQS is connected
 * to.
 */
final class ReceiverSnapshot implements SnapshotWork {
  /** Enough that nothing of it has to be loaded after the snapshot. */
  private static final int RESTORES = 20;

  /** Enough that the code on the way is compiled before the snapshot, not after it. */
  private static final int TIMES = 2400;

  /** Enough that what the first request needs has come back from where the snapshot was kept. */
  private static final int AGAIN = 4;

  /** Lambda waits ten seconds for a restore, then it is in vain. */
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

  /** What has to be waited for is waited for at once, and the processor has time for more. */
  private void restored(ReceiverWiring wiring, Receiver receiver) {
    Threads.atOnce(
        RESTORE,
        wiring::connect,
        receiver::readSecrets,
        () -> rehearsal.ifPresent(it -> it.of(AGAIN)));
  }
}
