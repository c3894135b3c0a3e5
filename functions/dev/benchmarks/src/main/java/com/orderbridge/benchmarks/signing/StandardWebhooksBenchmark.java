package com.orderbridge.benchmarks.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.orderbridge.signing.SignatureSchemes;
import com.orderbridge.signing.SigningSecret;
import com.orderbridge.signing.Verification.Verified;
import com.orderbridge.signing.VerifiedBody;
import com.orderbridge.signing.WebhookHeaders;
import com.orderbridge.signing.WebhookSigner;
import com.orderbridge.signing.WebhookVerifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Standard Webhooks: Base64 HMAC over {@code id.ts.body}, beside its own Java library and Svix's.
 */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH calls @Setup first.
public class StandardWebhooksBenchmark {
  private static final String ID = "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W";

  @Param({"1024", "8192"})
  public int bytes;

  @Param({"1", "2"})
  public int secrets;

  private byte[] body;
  private String bodyText;
  private Map<String, String> headers;
  private Map<String, List<String>> headerLists;
  private Floor floor;
  private WebhookHeaders headersBuilt;
  private WebhookVerifier verifier;
  private List<com.standardwebhooks.Webhook> standardWebhooks;
  private List<com.svix.Webhook> svix;

  /**
   * Anew for each iteration: the peers read the clock themselves, and five minutes are soon over.
   */
  @Setup(Level.Iteration)
  public void sign() throws Exception {
    List<SigningSecret> known = Sample.secrets(secrets);
    Instant now = Instant.now();
    body = Sample.body(bytes);
    bodyText = new String(body, US_ASCII);
    headers =
        Sample.request(
            new WebhookSigner(SignatureSchemes.STANDARD_WEBHOOKS, List.of(known.getLast()))
                .sign(ID, body, now));
    headerLists = Sample.asLists(headers);
    headersBuilt = WebhookHeaders.of(headers);
    verifier = new WebhookVerifier(SignatureSchemes.STANDARD_WEBHOOKS, known);
    makePeers(known);
    floor =
        new Floor(
            known.stream().map(StandardWebhooksBenchmark::key).toList(),
            (ID + "." + now.getEpochSecond() + ".").getBytes(US_ASCII),
            body);
  }

  private void makePeers(List<SigningSecret> known) throws Exception {
    standardWebhooks = new ArrayList<>();
    svix = new ArrayList<>();
    for (SigningSecret secret : known) {
      standardWebhooks.add(new com.standardwebhooks.Webhook(secret.revealSecretText()));
      svix.add(new com.svix.Webhook(secret.revealSecretText()));
    }
  }

  private static byte[] key(SigningSecret secret) {
    return Base64.getDecoder().decode(secret.revealSecretText().substring("whsec_".length()));
  }

  @Benchmark
  public boolean floor() {
    return floor.verify(body);
  }

  @Benchmark
  public VerifiedBody sharedSigning() {
    return proof(WebhookHeaders.of(headers));
  }

  @Benchmark
  public VerifiedBody sharedSigningHeadersBuilt() {
    return proof(headersBuilt);
  }

  @Benchmark
  public Object standardWebhooksJava() {
    for (com.standardwebhooks.Webhook webhook : standardWebhooks) {
      if (isGenuine(webhook)) {
        return webhook;
      }
    }
    throw new IllegalStateException("not verified");
  }

  @Benchmark
  public Object svixJava() {
    for (com.svix.Webhook webhook : svix) {
      if (isGenuine(webhook)) {
        return webhook;
      }
    }
    throw new IllegalStateException("not verified");
  }

  private VerifiedBody proof(WebhookHeaders received) {
    return ((Verified) verifier.verify(received, body, Instant.now())).body();
  }

  private boolean isGenuine(com.standardwebhooks.Webhook webhook) {
    try {
      webhook.verify(bodyText, headerLists);
      return true;
    } catch (com.standardwebhooks.exceptions.WebhookVerificationException itIsNotThisSecret) {
      return false;
    }
  }

  private boolean isGenuine(com.svix.Webhook webhook) {
    try {
      webhook.verify(bodyText, headerLists);
      return true;
    } catch (com.svix.exceptions.WebhookVerificationException itIsNotThisSecret) {
      return false;
    }
  }
}
