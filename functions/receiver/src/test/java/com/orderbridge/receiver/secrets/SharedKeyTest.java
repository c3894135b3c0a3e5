package com.orderbridge.receiver.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests one key that several topics have. */
class SharedKeyTest {
  private static final String SECRET = "shared-shared-shared-shared-0001";

  @Test
  void theHeaderNamesTheTopicAndNothingIsWrongWithTheSecret() {
    var secret = new Secret.Known(List.of(SECRET));
    var keys =
        KeyMaking.of(source(), SignatureSchemes.COMMERCE_LAYER, List.of(secret, secret, secret));
    assertEquals(List.of(), keys.problems());
    assertEquals(Optional.of("orders.cancel"), topic(keys, Optional.of("orders.cancel")));
    assertEquals(Optional.empty(), topic(keys, Optional.empty()));
    assertEquals(Optional.empty(), topic(keys, Optional.of("orders.none")));
  }

  private static Optional<String> topic(SourceKeys keys, Optional<String> named) {
    var signer =
        new WebhookSigner(SignatureSchemes.COMMERCE_LAYER, List.of(SigningSecret.of("s", SECRET)));
    var headers = WebhookHeaders.of(signer.sign(new byte[1], Instant.EPOCH));
    var verdict = keys.verify(named, headers, new byte[1], Instant.EPOCH);
    return ((Verdict.Proven) verdict).proof().body().topic();
  }

  private static Source source() {
    var secrets =
        Stream.of("orders.place", "orders.cancel", "orders.refund")
            .map(it -> new SecretBinding("one", Optional.of(it)))
            .toList();
    return new Source("shop", "/shop", "commerce-layer", "commerce-layer", "", secrets, Map.of());
  }
}
