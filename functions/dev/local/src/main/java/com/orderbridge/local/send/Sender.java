package com.orderbridge.local.send;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.signing.SignatureScheme;
import com.orderbridge.signing.SigningSecret;
import com.orderbridge.signing.WebhookSigner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends bodies in the way of a commerce platform: signed, and with its headers. Thread-safe. */
public final class Sender implements AutoCloseable {
  /** The receiver's answer. */
  public record Answered(int status, String body) {
    /**
     * Returns the code of the answer, such as {@code accepted}, {@code ignored} or {@code too_old};
     * empty if the answer is not ours.
     */
    public String word() {
      var word = field("code");
      return word.isEmpty() ? field("status") : word;
    }

    /** Returns the id of an event that was accepted; empty if none was. */
    public String id() {
      return field("id");
    }

    private String field(String name) {
      var json =
          Json.read(body) instanceof Parsed.Tree(var tree) ? tree : MissingNode.getInstance();
      return json.path(name).asText();
    }
  }

  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * Signs and posts one body.
   *
   * @throws IOException if nobody answers
   */
  public Answered send(
      URI url,
      byte[] body,
      Map<String, String> headers,
      SignatureScheme scheme,
      String secret,
      Instant signedAt)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(30));
    signed(body, headers, scheme, secret, signedAt).forEach(request::setHeader);
    var response =
        client.send(
            request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
            BodyHandlers.ofString());
    return new Answered(response.statusCode(), response.body());
  }

  /** Returns the headers that the sender adds to the body: its own ones, and the signature. */
  static Map<String, String> signed(
      byte[] body,
      Map<String, String> headers,
      SignatureScheme scheme,
      String secret,
      Instant signedAt) {
    var signer = new WebhookSigner(scheme, List.of(SigningSecret.of("sender", secret)));
    var all = new LinkedHashMap<>(headers);
    all.putAll(signer.sign(body, signedAt));
    return all;
  }

  @Override
  public void close() {
    client.close();
  }
}
