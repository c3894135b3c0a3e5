package com.orderbridge.infra.stage.folder;

/**
 * Three bytes that some editors write at the beginning of a file. No reader of JSON accepts them.
 */
public final class ByteOrderMark {
  public static final String PROBLEM =
      "begins with a byte order mark, which JSON does not have: save it as UTF-8 without one";

  private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private ByteOrderMark() {}

  public static boolean begins(byte[] file) {
    return file.length >= UTF_8.length
        && file[0] == UTF_8[0]
        && file[1] == UTF_8[1]
        && file[2] == UTF_8[2];
  }
}
