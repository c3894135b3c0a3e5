package com.orderbridge.local.inspect;

import com.orderbridge.local.stage.BridgeCommand;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;

/**
 * Prints an order's deliveries and the messages that wait in the queues: {@code -Dstage}, {@code
 * -Dorder}, {@code -Dtarget}, {@code -Dstate}; or, with {@code -Dparked}, the bodies that could not
 * be read. It only reads.
 */
public final class InspectCommand implements BridgeCommand {
  @Override
  public String name() {
    return "inspect";
  }

  @Override
  public boolean run(Path repository) {
    System.out.println(text(repository, System.getProperties(), Instant.now()));
    return true;
  }

  /** Returns the text to print. */
  static String text(Path repository, Properties properties, Instant now) {
    return new Inspection(InspectedStage.of(repository, properties), properties).text(now);
  }
}
