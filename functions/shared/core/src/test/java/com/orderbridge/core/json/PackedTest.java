package com.orderbridge.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class PackedTest {
  @Test
  void isUnpackedAsItWas() {
    var document = document("Zoë 😀 \uFFFE".repeat(100_000));
    var packed = Packed.of(document);
    assertTrue(packed.size() < document.size() / 50, packed.size() + " bytes");
    assertTrue(Packed.is(packed.text()));
    assertArrayEquals(document.text().getBytes(UTF_8), Packed.unpack(packed.text()).orElseThrow());
    assertFalse(Packed.is(document.text()));
  }

  @Test
  void asMuchAsThereCanBeIsUnpackedAndNotAByteMore() {
    var most = document("x".repeat(Packed.LARGEST - 2));
    assertEquals(Packed.LARGEST, Packed.unpack(Packed.of(most).text()).orElseThrow().length);
    var more = document("x".repeat(Packed.LARGEST - 1));
    assertEquals(Optional.empty(), Packed.unpack(Packed.of(more).text()));
  }

  /** Whoever says less than there is gets no more memory than what is said. */
  @Test
  void aBombIsRefusedWhateverItSaysOfItself() throws IOException {
    var bomb = gzip(new byte[50_000_000]);
    assertEquals(Optional.empty(), Packed.unpack(text(bomb)));
    for (var size : new int[] {10, 0, Packed.LARGEST, Integer.MIN_VALUE, -1}) {
      for (int i = 0; i < 4; i++) {
        bomb[bomb.length - 4 + i] = (byte) (size >> (8 * i));
      }
      assertEquals(Optional.empty(), Packed.unpack(text(bomb)), "says " + size);
    }
  }

  @Test
  void whatIsDamagedIsNotUnpacked() throws IOException {
    var whole = gzip("a document".getBytes(UTF_8));
    assertTrue(Packed.unpack(text(whole)).isPresent());
    for (int length = 0; length < whole.length; length++) {
      var cut = java.util.Arrays.copyOf(whole, length);
      assertEquals(Optional.empty(), Packed.unpack(text(cut)), length + " bytes");
    }
    assertEquals(Optional.empty(), Packed.unpack("H4sI no Base64"));
  }

  private static Utf8Text document(String text) {
    return Utf8Json.text(JsonNodeFactory.instance.textNode(text));
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write(bytes);
    }
    return zipped.toByteArray();
  }
}
