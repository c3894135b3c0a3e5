package com.orderbridge.signing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes signature headers of one shape. */
interface HeaderFormat {

  static HeaderFormat of(SignatureScheme scheme) {
    SignatureFormat format = scheme.format();
    if (format instanceof SignatureFormat.Bare bare) {
      return new BareHeader(bare, scheme.encoding());
    }
    return format instanceof SignatureFormat.KeyValueList list
        ? new KeyValueListHeader(list, scheme.encoding())
        : new SpaceListHeader((SignatureFormat.SpaceList) format, scheme.encoding());
  }

  /** Adds to the claim what the header holds; returns what is wrong with it, or null. */
  @Nullable Reason read(String header, Claim claim);

  /** The header that {@link #read} reads; the timestamp goes into it if the shape has one. */
  String write(String timestamp, List<SignatureValue> signatures);

  /** How many signatures a header can carry. */
  int capacity();
}
