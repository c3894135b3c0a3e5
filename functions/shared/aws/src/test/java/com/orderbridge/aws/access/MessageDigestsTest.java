package com.orderbridge.aws.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageDigestsTest {
  /** RFC 1321, A.5: the digest of "message digest". */
  private static final String OF_BODY = "f96b697d7cb7938d525a2f31aaf161d0";

  @Test
  void theDigestOfABodyIsItsMd5() {
    var digests = MessageDigests.of(json("{\"MessageBody\":\"message digest\"}"));
    assertEquals(new MessageDigests(OF_BODY, Optional.empty()), digests);
  }

  @Test
  void anAnswerWithAnotherDigestOrNoneIsNoAcknowledgement() {
    var digests = new MessageDigests(OF_BODY, Optional.of("a"));
    var both = "{\"MD5OfMessageBody\":\"%s\",\"MD5OfMessageAttributes\":\"%s\"}";
    assertTrue(digests.areIn(json(both.formatted(OF_BODY, "a"))));
    assertFalse(digests.areIn(json(both.formatted(OF_BODY, "b"))));
    assertFalse(digests.areIn(json(both.formatted("b", "a"))));
    assertFalse(digests.areIn(json("{}")));
  }

  private static JsonNode json(String text) {
    return ((Parsed.Tree) Json.read(text)).node();
  }
}
