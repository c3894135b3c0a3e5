package com.orderbridge.local.run;

import com.orderbridge.local.stage.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** One local bridge for all tests of a JVM: starting it takes seconds. Its state is shared. */
public final class RunningBridge {
  private static final class Holder {
    static final LocalBridge BRIDGE = start();

    private static LocalBridge start() {
      try {
        return LocalBridge.start(Ports.any(), Path.of(System.getProperty("repository.root")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private RunningBridge() {}

  public static LocalBridge get() {
    return Holder.BRIDGE;
  }
}
