package com.orderbridge.signing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link SignatureFormat.KeyValueList}. */
record KeyValueListHeader(SignatureFormat.KeyValueList format, SignatureEncoding encoding)
    implements HeaderFormat {

  @Override
  public @Nullable Reason read(String header, Claim claim) {
    Reason problem = null;
    for (int start = 0; start <= header.length() && problem == null; ) {
      int end = Ascii.indexOrEnd(header, ',', start);
      problem = readPair(header, start, end, claim);
      start = end + 1;
    }
    return problem;
  }

  private @Nullable Reason readPair(String header, int start, int end, Claim claim) {
    int equals = Ascii.indexOrEnd(header, '=', start);
    if (equals == start || equals >= end) {
      return Reason.SIGNATURE_MALFORMED;
    }
    if (isNamed(format.signatureKey(), header, start, equals)) {
      return claim.add(Algorithm.HMAC_SHA256, header.substring(equals + 1, end));
    }
    return isTimestamp(header, start, equals)
        ? claim.addTimestamp(header.substring(equals + 1, end))
        : Unread.problemWith(header.substring(start, end));
  }

  private boolean isTimestamp(String header, int start, int equals) {
    return format.timestampKey().isPresent()
        && isNamed(format.timestampKey().get(), header, start, equals);
  }

  private static boolean isNamed(String key, String header, int start, int equals) {
    return key.length() == equals - start && header.startsWith(key, start);
  }

  @Override
  public String write(String timestamp, List<SignatureValue> signatures) {
    StringBuilder header = new StringBuilder();
    if (format.timestampKey().isPresent()) {
      header.append(format.timestampKey().get()).append('=').append(timestamp).append(',');
    }
    for (SignatureValue signature : signatures) {
      header.append(format.signatureKey()).append('=');
      header.append(encoding.encode(signature.bytes())).append(',');
    }
    return header.substring(0, header.length() - 1);
  }

  @Override
  public int capacity() {
    return WebhookVerifier.MAX_SIGNATURES;
  }
}
