package com.orderbridge.receiver.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.config.Source;
import com.orderbridge.core.config.Source.SecretBinding;
import com.orderbridge.core.secret.Secret;
import com.orderbridge.signing.SignatureSchemes;
import com.orderbridge.signing.SigningSecret;
import com.orderbridge.signing.WebhookHeaders;
import com.orderbridge.signing.WebhookSigner;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests how often a body is signed again to find out who signed it. */
class SourceKeysTest {
  private static final String PLACE = "place-place-place-place-place-01";
  private static final String CANCEL = "cancel-cancel-cancel-cancel-0001";
  private static final String REFUND = "refund-refund-refund-refund-0001";
  private static final String FORMER = "former-former-former-former-0001";

  private final SourceKeys keys =
      KeyMaking.of(
          source(),
          SignatureSchemes.COMMERCE_LAYER,
          List.of(known(PLACE, FORMER), known(REFUND), known(CANCEL, PLACE)));

  @Test
  void noKeyIsTriedTwiceOnOneBody() {
    for (var topic : keys.ofTopics().keySet()) {
      var own = Objects.requireNonNull(keys.ofTopics().get(topic));
      assertFalse(own.sharesKeyWith(Objects.requireNonNull(keys.ofOthers().get(topic))), topic);
    }
    assertEquals(3, keys.ofOthers().size());
  }

  @Test
  void theKeysOfOtherTopicsAreTriedOnASmallBodyOnly() {
    var small = new byte[SourceKeys.LARGEST_FOR_ALL];
    var large = new byte[SourceKeys.LARGEST_FOR_ALL + 1];
    assertEquals(Optional.of("orders.refund"), proven("orders.place", REFUND, small));
    assertEquals(Optional.empty(), proven("orders.place", REFUND, large));
    assertEquals(Optional.of("orders.place"), proven("orders.place", FORMER, large));
    assertEquals(Optional.of("orders.refund"), proven("none of ours", REFUND, large));
  }

  @Test
  void whatNoKeyHasSignedIsRejected() {
    var verdict = verify("orders.place", "nobody-nobody-nobody-nobody-0001", new byte[9]);
    assertInstanceOf(Verdict.Rejected.class, verdict);
    assertTrue(proven("orders.cancel", CANCEL, new byte[9]).isPresent());
  }

  private Optional<String> proven(String named, String secret, byte[] body) {
    return verify(named, secret, body) instanceof Verdict.Proven(var proof)
        ? proof.body().topic()
        : Optional.empty();
  }

  private Verdict verify(String named, String secret, byte[] body) {
    var signer =
        new WebhookSigner(SignatureSchemes.COMMERCE_LAYER, List.of(SigningSecret.of("s", secret)));
    var headers = WebhookHeaders.of(signer.sign(body, Instant.EPOCH));
    return keys.verify(Optional.of(named), headers, body, Instant.EPOCH);
  }

  private static Source source() {
    var secrets =
        Stream.of("orders.place", "orders.refund", "orders.cancel")
            .map(it -> new SecretBinding(it, Optional.of(it)))
            .toList();
    return new Source("shop", "/shop", "commerce-layer", "commerce-layer", "", secrets, Map.of());
  }

  private static Secret known(String... values) {
    return new Secret.Known(List.of(values));
  }
}
