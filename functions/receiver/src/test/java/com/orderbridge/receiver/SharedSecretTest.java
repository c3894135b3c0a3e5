package com.orderbridge.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.config.Source.SecretBinding;
import com.orderbridge.core.config.SourceRules;
import com.orderbridge.core.config.SourceRules.TestMode;
import com.orderbridge.core.config.SourceRules.TopicsTold;
import com.orderbridge.intake.Proof;
import com.orderbridge.intake.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests topics that share a secret: a header names one, and the body has to agree. */
class SharedSecretTest {
  private static final List<String> TOPICS =
      List.of("orders.place", "orders.cancel", "orders.refund");

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
    return read(Signed.by("shop", attributes, Optional.of(topic))) instanceof Reading.Read;
  }

  private static Reading read(Proof proof) {
    var source = source(TOPICS);
    return Sources.senderOf(source).reader(source.rules()).read(proof.body(), source, _ -> true);
  }

  private static String field(String name, String value) {
    return "\"" + name + "\":" + (value == null ? "null" : "\"" + value + "\"");
  }

  @Test
  void aBodyWithoutAHeaderIsParked() {
    assertInstanceOf(Reading.Unreadable.class, read(Signed.by("shop", "{}", Optional.empty())));
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
