package com.orderbridge.signing.internal;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The points of small order on Ed25519's curve, by their y, in every encoding that a reader may
 * accept. Anybody can make a signature that is valid for them (RFC 8032, 8.8 and 8.9; the list is
 * that of libsodium and RFC 7748). The sign of x makes no difference.
 */
public final class LowOrder {
  private static final List<byte[]> POINTS =
      List.of(
          y("0000000000000000000000000000000000000000000000000000000000000000"),
          y("0100000000000000000000000000000000000000000000000000000000000000"),
          y("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
          y("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
          y("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
          y("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
          y("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"));

  private LowOrder() {}

  public static boolean contains(byte[] key) {
    boolean contained = false;
    for (byte[] point : POINTS) {
      contained |= isSame(point, key);
    }
    return contained;
  }

  private static byte[] y(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static boolean isSame(byte[] point, byte[] key) {
    int last = point.length - 1;
    return key.length == point.length
        && Arrays.equals(point, 0, last, key, 0, last)
        && point[last] == (key[last] & 0x7F);
  }
}
