package com.orderbridge.aws.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A local endpoint that hands out fake credentials in a rehearsal. It closes every connection after
 * its answer.
 */
final class MadeUpCredentials implements AutoCloseable {
  private static final String END_OF_HEAD = "\r\n\r\n";

  private final ServerSocket server;

  MadeUpCredentials() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1"));
    Thread.ofPlatform().daemon().name("made-up-credentials").start(this::serve);
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/credentials";
  }

  private void serve() {
    try {
      while (true) {
        try (var caller = server.accept()) {
          answer(caller);
        }
      }
    } catch (IOException e) {
      // The socket was closed, or it cannot accept calls, which the rehearsal notices.
    }
  }

  private static void answer(Socket caller) throws IOException {
    readHead(caller.getInputStream());
    var body = credentials().getBytes(US_ASCII);
    var head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
            + "Content-Length: %d".formatted(body.length)
            + END_OF_HEAD;
    var output = caller.getOutputStream();
    output.write(head.getBytes(US_ASCII));
    output.write(body);
    output.flush();
  }

  private static void readHead(InputStream input) throws IOException {
    for (int matched = 0; matched < END_OF_HEAD.length(); ) {
      var read = input.read();
      if (read < 0) {
        throw new IOException("a request without an end");
      }
      matched = read == END_OF_HEAD.charAt(matched) ? matched + 1 : read == '\r' ? 1 : 0;
    }
  }

  private static String credentials() {
    var expires = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
    return """
    {"AccessKeyId":"none","SecretAccessKey":"none","Token":"none","Expiration":"%s"}
    """
        .formatted(expires);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
