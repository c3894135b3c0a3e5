package com.orderbridge.soak;

import com.orderbridge.local.send.Sender;
import com.orderbridge.soak.Plan.Sending;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Shops that send what is planned, side by side, and again until somebody takes it. */
final class Sendings {
  private static final int AT_ONCE = 8;
  private static final int TIMES = 400;
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  private final List<String> receivers;
  private final Map<String, String> secrets;
  private final Ledger ledger;

  /**
   * To any of the receivers.
   *
   * @param secrets by name
   */
  Sendings(List<String> receivers, Map<String, String> secrets, Ledger ledger) {
    this.receivers = List.copyOf(receivers);
    this.secrets = Map.copyOf(secrets);
    this.ledger = ledger;
  }

  void send(List<Sending> sendings) throws InterruptedException {
    var places = new Semaphore(AT_ONCE);
    var start = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var sender = new Sender()) {
      for (var sending : sendings) {
        LockSupport.parkNanos(sending.at().toNanos() - (System.nanoTime() - start));
        places.acquire();
        threads.execute(
            () -> {
              try {
                sendUntilTaken(sending, sender);
              } finally {
                places.release();
              }
            });
      }
      places.acquire(AT_ONCE);
    }
  }

  private void sendUntilTaken(Sending sending, Sender sender) {
    for (int i = 0; i < TIMES; i++) {
      if (isTaken(sending, sender)) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
    }
    ledger.gaveUp();
  }

  private boolean isTaken(Sending sending, Sender sender) {
    var receiver = receivers.get(ThreadLocalRandom.current().nextInt(receivers.size()));
    var secret = sending.signed() ? secrets.getOrDefault(sending.secret(), "") : "somebody else's";
    try {
      var answer =
          sender.send(
              URI.create(receiver + sending.shop().path()),
              sending.body().getBytes(StandardCharsets.UTF_8),
              JSON,
              sending.shop().scheme(),
              secret,
              Instant.now());
      ledger.answered(answer);
      return answer.status() < 500;
    } catch (IOException e) {
      ledger.unanswered();
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
