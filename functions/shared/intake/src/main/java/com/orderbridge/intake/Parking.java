package com.orderbridge.intake;

import com.orderbridge.core.config.SourceRules;
import com.orderbridge.intake.body.Tokens;
import com.orderbridge.intake.queue.IntakeQueue;
import com.orderbridge.intake.queue.QueueRefusal;
import com.orderbridge.intake.queue.QueuedMessage;
import java.util.Optional;

/**
 * Keeps authentic bodies that cannot be read. They never get a 4xx answer: after a few of those in
 * a row, Commerce Layer would stop sending all orders.
 */
public final class Parking {
  private final IntakeQueue reread;

  /**
   * Creates a parking.
   *
   * @param reread the queue that keeps the bodies until they are read again
   */
  public Parking(IntakeQueue reread) {
    this.reread = reread;
  }

  /**
   * Keeps a body, without what must not be stored according to the source's rules.
   *
   * @param proof the body that cannot be read
   * @param rules the rules of its source
   * @param why why it cannot be read; quotes nothing of it
   */
  public Taken park(Proof proof, SourceRules rules, String why) {
    var text = Parked.of(proof, Tokens.of(rules), why).write();
    var message = QueuedMessage.parked(proof.source(), text);
    return message.fits() ? sent(message) : new Taken.TooLarge();
  }

  private Taken sent(QueuedMessage message) {
    try {
      return new Taken.Parked(message.sendTo(reread, Optional.empty()));
    } catch (QueueRefusal e) {
      return new Taken.Refused(e.code());
    }
  }
}
