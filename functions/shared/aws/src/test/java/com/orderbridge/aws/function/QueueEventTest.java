package com.orderbridge.aws.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.orderbridge.delivery.loop.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueEventTest {
  private static final Instant NOW = Instant.ofEpochSecond(1);

  @Test
  void readsWhatIsNeededOfARecordAndPassesOverTheRest() {
    var event =
        """
        {"Records":[{"messageId":"m","receiptHandle":"r","body":"{}","unknown":[1],
         "attributes":{"ApproximateReceiveCount":"3","SentTimestamp":"2000",
                       "AWSTraceHeader":"Root=1"}}]}
        """;
    var sent = Instant.ofEpochSecond(2);
    var message = new Message("m", "r", "{}", 3, sent, Optional.of("Root=1"));
    assertEquals(List.of(message), read(event));
  }

  @Test
  void nowStandsInForWhatSqsDidNotSay() {
    var message = new Message("m", "", "", 1, NOW, Optional.empty());
    assertEquals(List.of(message), read("{\"Records\":[{\"messageId\":\"m\"}]}"));
  }

  /** The daily ping is an empty batch. */
  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"Records\":[]}", "{\"Records\":null}"})
  void nothingIsInABatchWithoutRecords(String event) {
    assertEquals(List.of(), read(event));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Ms. Grey",
        "[\"Ms. Grey\"]",
        "{\"Records\":\"Ms. Grey\"}",
        "{\"Records\":[\"Ms. Grey\"]}",
        "{\"Records\":[{\"messageId\":\"m\"},{\"body\":\"Ms. Grey\"}]}",
        "{\"Records\":[{\"messageId\":\"\",\"body\":\"Ms. Grey\"}]}",
        "{\"Records\":[{\"messageId\":null,\"body\":\"Ms. Grey\"}]}",
        "{\"Records\":[{\"messageId\":\"m\",\"attributes\":{\"SentTimestamp\":\"Grey\"}}]}",
      })
  void whatCannotBeReadFailsAndIsNotQuoted(String event) {
    var failed = assertThrows(IllegalArgumentException.class, () -> read(event));
    assertFalse(String.valueOf(failed.getMessage()).contains("Grey"), failed::getMessage);
  }

  @Test
  void theAnswerNamesWhatIsKept() {
    assertEquals("{\"batchItemFailures\":[]}", answer(List.of()));
    assertEquals(
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"a\"},{\"itemIdentifier\":\"b\"}]}",
        answer(List.of("a", "b")));
  }

  private static List<Message> read(String event) {
    return QueueEvent.messages(event.getBytes(UTF_8), NOW);
  }

  private static String answer(List<String> kept) {
    return new String(QueueEvent.answer(kept), UTF_8);
  }
}
