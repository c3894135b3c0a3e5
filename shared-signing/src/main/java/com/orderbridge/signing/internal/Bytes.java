package com.orderbridge.signing.internal;

import java.util.Arrays;

/** Joins arrays of bytes. */
public final class Bytes {
  private Bytes() {}

  public static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
