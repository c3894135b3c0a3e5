package com.orderbridge.signing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link SignatureFormat.Bare}. */
record BareHeader(SignatureFormat.Bare format, SignatureEncoding encoding) implements HeaderFormat {

  @Override
  public @Nullable Reason read(String header, Claim claim) {
    if (header.indexOf(',') >= 0) {
      return Reason.HEADER_REPEATED;
    }
    return header.startsWith(format.prefix())
        ? claim.add(Algorithm.HMAC_SHA256, header.substring(format.prefix().length()))
        : Reason.SIGNATURE_MALFORMED;
  }

  @Override
  public String write(String timestamp, List<SignatureValue> signatures) {
    return format.prefix() + encoding.encode(signatures.get(0).bytes());
  }

  @Override
  public int capacity() {
    return 1;
  }
}
