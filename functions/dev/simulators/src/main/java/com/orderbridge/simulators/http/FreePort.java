package com.orderbridge.simulators.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Ports of 127.0.0.1 that nobody listens on. Thread-safe. */
public final class FreePort {
  private static final int FIRST = 20_000;
  private static final int PORTS = 12_000;

  /** Runs beside each other begin in different places. */
  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(PORTS));

  private FreePort() {}

  /**
   * One that nobody listens on now. It lies below the ports that systems give to outgoing
   * connections (from 32768 on Linux, 49152 elsewhere): one of those could be in use again before
   * the caller listens. No port is given out twice until all were.
   *
   * @throws IllegalStateException if all are taken
   */
  public static int next() {
    for (var tried = 0; tried < PORTS; tried++) {
      var port = FIRST + Math.floorMod(NEXT.getAndIncrement(), PORTS);
      if (!isTaken(port)) {
        return port;
      }
    }
    throw new IllegalStateException(
        "no free port from %d to %d".formatted(FIRST, FIRST + PORTS - 1));
  }

  /** Whether somebody listens on a port. */
  public static boolean isTaken(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
