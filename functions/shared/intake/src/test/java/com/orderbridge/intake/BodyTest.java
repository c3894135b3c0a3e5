package com.orderbridge.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.orderbridge.core.config.SourceRules;
import com.orderbridge.intake.body.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What a body is read as, and what is kept of one that is parked. */
class BodyTest {
  private static final String ORDER =
      "{\"type\":\"order.created\",\"data\":{\"id\":\"order_1\",\"livemode\":true}}";

  @Test
  void aCompressedBodyIsProvenAsItCameAndReadInflated() {
    var body = body(gzip(ORDER.getBytes(UTF_8)));
    var inflated = body.inflated();
    assertEquals(ORDER, new String(inflated.bytes(), UTF_8));
    assertEquals(body.digest(), inflated.digest());
  }

  @Test
  void whatInflatesToMoreThanIsReadStaysAsItIs() {
    var bomb = gzip(new byte[SourceRules.LARGEST_BODY + 1]);
    for (var bytes : List.of(bomb, new byte[] {0x1F, (byte) 0x8B, 0}, new byte[] {0x1F})) {
      assertArrayEquals(bytes, body(bytes).inflated().bytes());
    }
  }

  @Test
  void aBodyThatIsNoUtf8IsParkedAsItIs() {
    var bytes = "{\"type\":\"order.created\",\"name\":\"Zo\u00eb\"}".getBytes(ISO_8859_1);
    var stored = body(bytes).without(Tokens.of(SourceRules.USUAL));
    assertArrayEquals(bytes, read(new Parked("zephyrcart", stored, "")).body().bytes());
  }

  @Test
  void anEventThatIsNamedByItsDigestKeepsItsNameWhenItWasParked() {
    var text =
        "{\"type\":\"order.refunded\",\"data\":{\"id\":\"order_1\",\"livemode\":true,\"token\":\"x\"}}";
    var signed = body(text.getBytes(UTF_8));
    var stored = signed.without(Tokens.of(SourceRules.USUAL));
    assertFalse(new String(stored.bytes(), UTF_8).contains("token"));
    assertEquals(signed.digest(), read(new Parked("zephyrcart", stored, "why")).body().digest());
  }

  @Test
  void whatHasNothingToHideIsKeptAsItIs() {
    var body = body(ORDER.getBytes(UTF_8));
    assertSame(body, body.without(Tokens.of(SourceRules.USUAL)));
  }

  @Test
  void anOrderIn16BitsIsReadAsAnyOther() {
    var order = "{\"type\":\"order.created\",\"data\":{\"id\":\"ö\"}}";
    var body = body(order.getBytes(UTF_16LE));
    assertArrayEquals(order.getBytes(UTF_8), body.decoded().bytes());
    assertEquals(body.digest(), body.decoded().digest());
    var damaged = body(Arrays.copyOf(body.bytes(), body.bytes().length - 1));
    assertSame(damaged, damaged.decoded());
    var usual = body(order.getBytes(UTF_8));
    assertSame(usual, usual.decoded());
  }

  private static Parked read(Parked parked) {
    return Parked.read(parked.write().text()).orElseThrow();
  }

  private static Body body(byte[] bytes) {
    return new Body(bytes, Optional.empty(), Optional.empty(), Instant.EPOCH, Optional.empty());
  }

  private static byte[] gzip(byte[] bytes) {
    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
