package com.orderbridge.simulators.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** One client's connection: requests in, answers out, until one of the two has had enough. */
public final class Connection {
  private final Socket socket;
  private final PushbackInputStream in;
  private final OutputStream out;
  private final Handler handler;

  Connection(Socket socket, Handler handler) throws IOException {
    this.socket = socket;
    this.handler = handler;
    this.in = new PushbackInputStream(new BufferedInputStream(socket.getInputStream()));
    this.out = socket.getOutputStream();
    socket.setTcpNoDelay(true);
  }

  /** Returns as soon as the client has closed its side, at the latest after the given time. */
  public void waitUntilClientLeaves(Duration atMost) {
    try {
      socket.setSoTimeout(Math.toIntExact(Math.max(1, atMost.toMillis())));
      int next = in.read();
      if (next >= 0) { // it talks on without waiting for an answer: it has not left
        in.unread(next);
        Thread.sleep(atMost);
      }
    } catch (SocketTimeoutException stillThere) {
      return;
    } catch (IOException gone) {
      return;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  void serve() throws IOException {
    boolean goesOn = true;
    while (goesOn) {
      Optional<Request> request = new RequestReader(in, out).read();
      goesOn = request.isPresent() && answer(request.get());
    }
  }

  private boolean answer(Request request) throws IOException {
    return switch (answerOf(request)) {
      case Reaction.Silence() -> false;
      case Response response -> {
        boolean keep = !request.header("connection").orElse("").equalsIgnoreCase("close");
        write(response, request.method(), keep);
        yield keep;
      }
    };
  }

  private Reaction answerOf(Request request) {
    try {
      return handler.answer(request, this);
    } catch (RuntimeException bug) {
      return Response.of(500, "text/plain", "simulator fault: " + bug);
    }
  }

  private void write(Response response, String method, boolean keep) throws IOException {
    byte[] body = response.body().getBytes(UTF_8);
    var head = new StringBuilder("HTTP/1.1 " + response.status() + " \r\n");
    response.headers().forEach(h -> head.append(h.name() + ": " + h.value() + "\r\n"));
    if (response.status() != 204 && response.status() != 304) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    head.append(keep ? "\r\n" : "Connection: close\r\n\r\n");
    out.write(head.toString().getBytes(ISO_8859_1));
    if (!method.equals("HEAD")) {
      out.write(body);
    }
    out.flush();
  }
}
