package com.orderbridge.signing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link SignatureFormat.SpaceList}. */
record SpaceListHeader(SignatureFormat.SpaceList format, SignatureEncoding encoding)
    implements HeaderFormat {

  @Override
  public @Nullable Reason read(String header, Claim claim) {
    Reason problem = null;
    for (int start = 0; start <= header.length() && problem == null; ) {
      int end = Ascii.indexOrEnd(header, ' ', start);
      problem = readEntry(header.substring(start, end), claim);
      start = end + 1;
    }
    return problem;
  }

  private @Nullable Reason readEntry(String entry, Claim claim) {
    if (entry.isEmpty()) {
      return Reason.SIGNATURE_MALFORMED;
    }
    int comma = entry.indexOf(',');
    if (comma < 0) {
      return Unread.problemWith(entry);
    }
    return entry.indexOf(',', comma + 1) < 0
        ? readLabelled(entry, comma, claim)
        : Reason.HEADER_REPEATED;
  }

  private @Nullable Reason readLabelled(String entry, int comma, Claim claim) {
    String label = entry.substring(0, comma);
    String signature = entry.substring(comma + 1);
    if (label.equals(format.hmacLabel())) {
      return claim.add(Algorithm.HMAC_SHA256, signature);
    }
    boolean isEd25519 =
        format.ed25519Label().isPresent() && label.equals(format.ed25519Label().get());
    return isEd25519 ? claim.add(Algorithm.ED25519, signature) : Unread.problemWith(entry);
  }

  @Override
  public String write(String timestamp, List<SignatureValue> signatures) {
    StringBuilder header = new StringBuilder();
    for (SignatureValue signature : signatures) {
      header.append(label(signature.algorithm())).append(',');
      header.append(encoding.encode(signature.bytes())).append(' ');
    }
    return header.substring(0, header.length() - 1);
  }

  private String label(Algorithm algorithm) {
    return algorithm == Algorithm.ED25519 ? format.ed25519Label().get() : format.hmacLabel();
  }

  @Override
  public int capacity() {
    return WebhookVerifier.MAX_SIGNATURES;
  }
}
