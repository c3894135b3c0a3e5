package com.orderbridge.simulators.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Listens on 127.0.0.1; every connection has a virtual thread of its own. */
public final class HttpServer implements AutoCloseable {
  private static final int BACKLOG = 200;

  private final ServerSocket listener;
  private final Handler handler;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private HttpServer(ServerSocket listener, Handler handler) {
    this.listener = listener;
    this.handler = handler;
  }

  /** Port 0 takes any that is free; a port that is taken is a {@link java.net.BindException}. */
  public static HttpServer start(int port, Handler handler) throws IOException {
    var listener = new ServerSocket();
    try {
      listener.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), BACKLOG);
    } catch (IOException taken) {
      listener.close();
      throw taken;
    }
    var server = new HttpServer(listener, handler);
    Thread.ofPlatform().name("simulators:" + listener.getLocalPort()).start(server::accept);
    return server;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  @Override
  public void close() {
    closeQuietly(listener);
    open.forEach(HttpServer::closeQuietly);
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        // the loop's condition knows whether that was close()
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      new Connection(socket, handler).serve();
    } catch (IOException gone) {
      return; // a client may leave whenever it likes
    } finally {
      open.remove(socket);
    }
  }

  private static void closeQuietly(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception alreadyBroken) {
      return;
    }
  }
}
