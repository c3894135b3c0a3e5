package com.orderbridge.signing;

import com.orderbridge.signing.internal.Names;
import java.util.Optional;

/** The shape of a signature header. */
public sealed interface SignatureFormat {

  /**
   * The header is one signature and nothing else, for example {@code sha256=757107…}.
   *
   * @param prefix the text before the signature; may be empty
   */
  record Bare(String prefix) implements SignatureFormat {
    public Bare {
      Names.check("prefix", prefix, ",");
    }
  }

  /**
   * The header is a list of pairs joined with commas, for example {@code t=1780000000,v1=7cf19b…}.
   * It has one timestamp and one or more signatures. Pairs with other keys are ignored.
   *
   * @param timestampKey the key of the timestamp; empty if the timestamp, if any, is in a header of
   *     its own
   * @param signatureKey the key of a signature
   */
  record KeyValueList(Optional<String> timestampKey, String signatureKey)
      implements SignatureFormat {
    public KeyValueList {
      Names.checkFilled("signatureKey", signatureKey, ",=");
      if (timestampKey.isPresent()) {
        Names.checkFilled("timestampKey", timestampKey.get(), ",=");
      }
      if (timestampKey.equals(Optional.of(signatureKey))) {
        throw new IllegalArgumentException(
            "timestampKey and signatureKey are both '" + signatureKey + "': they must differ");
      }
    }
  }

  /**
   * The header is a list of labelled signatures joined with single spaces, for example {@code
   * v1,g0hM9S… v1a,tQ9V2X…}. Signatures with other labels are ignored.
   *
   * @param hmacLabel the label of HMAC-SHA256 signatures
   * @param ed25519Label the label of Ed25519 signatures, if the sender makes any
   */
  record SpaceList(String hmacLabel, Optional<String> ed25519Label) implements SignatureFormat {
    public SpaceList {
      Names.checkFilled("hmacLabel", hmacLabel, ",");
      if (ed25519Label.isPresent()) {
        Names.checkFilled("ed25519Label", ed25519Label.get(), ",");
      }
      if (ed25519Label.equals(Optional.of(hmacLabel))) {
        throw new IllegalArgumentException(
            "hmacLabel and ed25519Label are both '" + hmacLabel + "': they must differ");
      }
    }
  }
}
