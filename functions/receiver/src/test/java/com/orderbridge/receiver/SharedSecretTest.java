package com.orderbridge.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.adapters.aws.Secrets.Secret;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.config.Source.SecretBinding;
import com.orderbridge.core.config.SourceRules;
import com.orderbridge.core.config.SourceRules.TestMode;
import com.orderbridge.core.config.SourceRules.TopicsTold;
import com.orderbridge.signing.SignatureSchemes;
import com.orderbridge.signing.SigningSecret;
import com.orderbridge.signing.WebhookHeaders;
import com.orderbridge.signing.WebhookSigner;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Topics that share a secret: a header names one, and the body has to agree. */
class SharedSecretTest {
  private static final List<String> TOPICS =
      List.of("orders.place", "orders.cancel", "orders.refund");
  private static final String SECRET = "shared-shared-shared-shared-0001";

  @ParameterizedTest
  @CsvSource({
    "orders.place,placed,authorized,true",
    "orders.place,approved,paid,true",
    "orders.place,on_hold,paid,false",
    "orders.place,placed,reimbursed,false",
    "orders.place,,paid,false",
    "orders.place,placed,,false",
    "orders.cancel,cancelled,voided,true",
    "orders.cancel,cancelled,refunded,false",
    "orders.cancel,cancelled,,false",
    "orders.refund,placed,partially_refunded,true",
    "orders.refund,cancelled,refunded,false",
    "orders.refund,,refunded,false",
    "orders.approve,placed,paid,false"
  })
  void aStatusMustBeKnownAndAgree(String topic, String status, String payment, boolean isTaken) {
    assertEquals(isTaken, isTaken(topic, status, payment));
  }

  @Test
  void noBodyIsTakenForTwoTopics() {
    for (var status :
        List.of("draft", "pending", "editing", "placing", "placed", "approved", "cancelled")) {
      for (var payment : List.of("unpaid", "authorized", "paid", "voided", "refunded", "free")) {
        var takers = TOPICS.stream().filter(it -> isTaken(it, status, payment)).toList();
        assertTrue(takers.size() < 2, status + " " + payment + " " + takers);
      }
    }
  }

  private static boolean isTaken(String topic, String status, String payment) {
    var body =
        "{\"data\":{\"id\":\"o1\",\"type\":\"orders\",\"attributes\":{%s},\"meta\":{\"mode\":\"live\"}}}"
            .formatted(field("status", status) + ",\"payment_status\":\"" + payment + "\"");
    var attributes = payment == null ? body.replace(",\"payment_status\":\"null\"", "") : body;
    var proven = new ProvenBody(attributes.getBytes(UTF_8), Optional.of(topic), Instant.EPOCH);
    var source = source(TOPICS);
    return Sources.readerOf(source).read(proven, source, _ -> true) instanceof Reading.Read;
  }

  private static String field(String name, String value) {
    return "\"" + name + "\":" + (value == null ? "null" : "\"" + value + "\"");
  }

  @Test
  void theHeaderNamesTheTopicAndNothingIsWrongWithTheSecret() {
    var secret = new Secret.Known(List.of(SECRET));
    var keys =
        KeyMaking.of(
            source(TOPICS), SignatureSchemes.COMMERCE_LAYER, List.of(secret, secret, secret));
    assertEquals(List.of(), keys.problems());
    assertEquals(Optional.of("orders.cancel"), topic(keys, Optional.of("orders.cancel")));
    assertEquals(Optional.empty(), topic(keys, Optional.empty()));
    assertEquals(Optional.empty(), topic(keys, Optional.of("orders.none")));
  }

  private static Optional<String> topic(SourceKeys keys, Optional<String> named) {
    var signer =
        new WebhookSigner(SignatureSchemes.COMMERCE_LAYER, List.of(SigningSecret.of("s", SECRET)));
    var headers = WebhookHeaders.of(signer.sign(new byte[1], Instant.EPOCH));
    return keys.verify(named, headers, new byte[1], Instant.EPOCH).topic();
  }

  @Test
  void aBodyWithoutAHeaderIsParked() {
    var source = source(TOPICS);
    var body = new ProvenBody("{}".getBytes(UTF_8), Optional.empty(), Instant.EPOCH);
    assertInstanceOf(
        Reading.Unreadable.class, Sources.readerOf(source).read(body, source, _ -> true));
  }

  @Test
  void aTopicThatNoStatusTellsApartIsRefused() {
    assertEquals(List.of(), problems(source(TOPICS)));
    assertEquals(
        List.of(
            "sources.shop.topicsTold cannot be BY_HEADER_AND_STATUS: no status tells"
                + " orders.approve apart"),
        problems(source(List.of("orders.place", "orders.approve"))));
  }

  private static List<String> problems(Source source) {
    var bridge = new Bridge("t", false, Map.of("shop", source), Map.of(), List.of(), Map.of());
    return new ReceiverStageCheck().problems(bridge);
  }

  private static Source source(List<String> topics) {
    var rules =
        new SourceRules(
            SourceRules.SHORTEST_KEY,
            TestMode.REQUIRED,
            Optional.empty(),
            List.of(),
            SourceRules.LARGEST_BODY,
            TopicsTold.BY_HEADER_AND_STATUS);
    var secrets = topics.stream().map(it -> new SecretBinding("one", Optional.of(it))).toList();
    return new Source(
        "shop", "/shop", "commerce-layer", "commerce-layer", "", secrets, Map.of(), rules);
  }
}
