package com.orderbridge.aws.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** An address whose answers never come to the end of their head, though no read takes long. */
final class TricklingHeads implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1"));
  private final AtomicInteger asked = new AtomicInteger();

  TricklingHeads() throws IOException {
    Thread.ofPlatform().daemon().start(this::serve);
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  int asked() {
    return asked.get();
  }

  private void serve() {
    try {
      while (true) {
        var caller = server.accept();
        asked.incrementAndGet();
        Thread.ofPlatform().daemon().start(() -> trickle(caller));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void trickle(Socket caller) {
    try (caller) {
      caller.getOutputStream().write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(US_ASCII));
      while (!server.isClosed()) {
        caller.getOutputStream().write('x');
        Thread.sleep(20);
      }
    } catch (IOException e) {
      // The caller has gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
