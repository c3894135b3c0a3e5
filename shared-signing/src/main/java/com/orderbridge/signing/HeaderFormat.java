package com.orderbridge.signing;

import com.orderbridge.signing.internal.Algorithm;
import com.orderbridge.signing.internal.Ascii;
import com.orderbridge.signing.internal.SignatureValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes signature headers of one shape. */
interface HeaderFormat {

  static HeaderFormat of(SignatureScheme scheme) {
    SignatureFormat format = scheme.format();
    if (format instanceof SignatureFormat.Bare bare) {
      return new Bare(bare, scheme.encoding());
    }
    return format instanceof SignatureFormat.KeyValueList list
        ? new KeyValueList(list, scheme.encoding())
        : new SpaceList((SignatureFormat.SpaceList) format, scheme.encoding());
  }

  /**
   * Reads a header and adds its signatures and its timestamp to {@code headers}. Returns what is
   * wrong with the header, or null if nothing is.
   */
  @Nullable Reason read(String header, UnprovenHeaders headers);

  /**
   * Writes a header that {@link #read} can read. The timestamp is part of it only if the shape has
   * a place for it.
   */
  String write(String timestamp, List<SignatureValue> signatures);

  /** Returns the number of signatures that one header can carry. */
  int capacity();

  /**
   * Checks an entry of a list that the scheme does not know, for example one of a later version.
   * The entry is ignored if it is visible ASCII. Anything else is refused: {@code " t=1"} after a
   * comma would be a second timestamp for a lenient reader.
   */
  private static @Nullable Reason problemWithUnread(String entry) {
    return Ascii.isVisible(entry) ? null : Reason.SIGNATURE_MALFORMED;
  }

  /** The header of {@link SignatureFormat.Bare}. */
  record Bare(SignatureFormat.Bare format, SignatureEncoding encoding) implements HeaderFormat {

    @Override
    public @Nullable Reason read(String header, UnprovenHeaders headers) {
      if (header.indexOf(',') >= 0) {
        return Reason.HEADER_REPEATED;
      }
      return header.startsWith(format.prefix())
          ? headers.add(Algorithm.HMAC_SHA256, header.substring(format.prefix().length()))
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

  /** The header of {@link SignatureFormat.KeyValueList}. */
  record KeyValueList(SignatureFormat.KeyValueList format, SignatureEncoding encoding)
      implements HeaderFormat {

    @Override
    public @Nullable Reason read(String header, UnprovenHeaders headers) {
      Reason problem = null;
      for (int start = 0; start <= header.length() && problem == null; ) {
        int end = Ascii.indexOrEnd(header, ',', start);
        problem = readPair(header, start, end, headers);
        start = end + 1;
      }
      return problem;
    }

    private @Nullable Reason readPair(String header, int start, int end, UnprovenHeaders headers) {
      int equals = Ascii.indexOrEnd(header, '=', start);
      if (equals == start || equals >= end) {
        return Reason.SIGNATURE_MALFORMED;
      }
      if (isNamed(format.signatureKey(), header, start, equals)) {
        return headers.add(Algorithm.HMAC_SHA256, header.substring(equals + 1, end));
      }
      return isTimestamp(header, start, equals)
          ? headers.addTimestamp(header.substring(equals + 1, end))
          : problemWithUnread(header.substring(start, end));
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

  /** The header of {@link SignatureFormat.SpaceList}. */
  record SpaceList(SignatureFormat.SpaceList format, SignatureEncoding encoding)
      implements HeaderFormat {

    @Override
    public @Nullable Reason read(String header, UnprovenHeaders headers) {
      Reason problem = null;
      for (int start = 0; start <= header.length() && problem == null; ) {
        int end = Ascii.indexOrEnd(header, ' ', start);
        problem = readEntry(header.substring(start, end), headers);
        start = end + 1;
      }
      return problem;
    }

    private @Nullable Reason readEntry(String entry, UnprovenHeaders headers) {
      if (entry.isEmpty()) {
        return Reason.SIGNATURE_MALFORMED;
      }
      int comma = entry.indexOf(',');
      if (comma < 0) {
        return problemWithUnread(entry);
      }
      return entry.indexOf(',', comma + 1) < 0
          ? readLabelled(entry, comma, headers)
          : Reason.HEADER_REPEATED;
    }

    private @Nullable Reason readLabelled(String entry, int comma, UnprovenHeaders headers) {
      String label = entry.substring(0, comma);
      String signature = entry.substring(comma + 1);
      if (label.equals(format.hmacLabel())) {
        return headers.add(Algorithm.HMAC_SHA256, signature);
      }
      boolean isEd25519 =
          format.ed25519Label().isPresent() && label.equals(format.ed25519Label().get());
      return isEd25519 ? headers.add(Algorithm.ED25519, signature) : problemWithUnread(entry);
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
}
