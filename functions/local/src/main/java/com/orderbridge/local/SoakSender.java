package com.orderbridge.local;

import com.orderbridge.local.SoakPlan.Sending;
import com.orderbridge.signing.SignatureSchemes;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/** A shop that sends what is planned, side by side, and again if nobody takes it. */
final class SoakSender {
  private static final int AT_ONCE = 8;
  private static final int TIMES = 40;
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  private final URI url;
  private final String secret;
  private final SoakLedger ledger;

  SoakSender(URI url, String secret, SoakLedger ledger) {
    this.url = url;
    this.secret = secret;
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
  }

  private boolean isTaken(Sending sending, Sender sender) {
    try {
      var key = sending.signed() ? secret : "whsec_somebody_elses";
      var body = sending.body().getBytes(StandardCharsets.UTF_8);
      var answer = sender.send(url, body, JSON, SignatureSchemes.ZEPHYRCART, key, Instant.now());
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
