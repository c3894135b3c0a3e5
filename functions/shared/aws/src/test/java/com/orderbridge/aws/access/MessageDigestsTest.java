package com.orderbridge.aws.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** That the attributes' digest is right, the SDK's client finds: it compares it. */
class MessageDigestsTest {
  /** RFC 1321, A.5: the digest of "message digest". */
  @Test
  void theDigestOfABodyIsItsMd5() {
    var input = ((Parsed.Tree) Json.read("{\"MessageBody\":\"message digest\"}")).node();
    assertEquals(
        new MessageDigests("f96b697d7cb7938d525a2f31aaf161d0", Optional.empty()),
        MessageDigests.of(input));
  }
}
