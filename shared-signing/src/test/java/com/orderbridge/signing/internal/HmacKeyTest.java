package com.orderbridge.signing.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Tests the cases of RFC 4231, section 4, except case 5, which is about truncated output. */
class HmacKeyTest {
  private static final HexFormat HEX = HexFormat.of();

  @Test
  void case1() {
    assertEquals(
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        mac(repeated(20, 0x0b), "Hi There".getBytes(US_ASCII)));
  }

  @Test
  void case2() {
    assertEquals(
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        mac("Jefe".getBytes(US_ASCII), "what do ya want for nothing?".getBytes(US_ASCII)));
  }

  @Test
  void case3() {
    assertEquals(
        "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
        mac(repeated(20, 0xaa), repeated(50, 0xdd)));
  }

  @Test
  void case4() {
    assertEquals(
        "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b",
        mac(
            HEX.parseHex("0102030405060708090a0b0c0d0e0f10111213141516171819"),
            repeated(50, 0xcd)));
  }

  @Test
  void case6WithAKeyLongerThanABlock() {
    assertEquals(
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
        mac(
            repeated(131, 0xaa),
            "Test Using Larger Than Block-Size Key - Hash Key First".getBytes(US_ASCII)));
  }

  @Test
  void case7WithKeyAndDataLongerThanABlock() {
    String data =
        "This is a test using a larger than block-size key and a larger than block-size data. "
            + "The key needs to be hashed before being used by the HMAC algorithm.";
    assertEquals(
        "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2",
        mac(repeated(131, 0xaa), data.getBytes(US_ASCII)));
  }

  /**
   * Head and body are one text. It must make no difference where it is cut, or that a Mac is
   * reused.
   */
  private static String mac(byte[] secret, byte[] data) {
    HmacKey key = new HmacKey("any", secret);
    String whole = HEX.formatHex(key.sign(new byte[0], data).bytes());
    byte[] head = Arrays.copyOf(data, 3);
    byte[] body = Arrays.copyOfRange(data, 3, data.length);
    assertEquals(whole, HEX.formatHex(key.sign(head, body).bytes()));
    return whole;
  }

  private static byte[] repeated(int times, int value) {
    byte[] bytes = new byte[times];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
