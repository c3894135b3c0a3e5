package com.orderbridge.signing;

import com.orderbridge.signing.internal.Algorithm;
import com.orderbridge.signing.internal.Ascii;
import com.orderbridge.signing.internal.DecimalTimestamp;
import com.orderbridge.signing.internal.SignatureValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of one request say about who signed it and when. Believe nothing in it before a
 * signature has matched. One call of {@link #read} fills it, and stops at the first problem.
 */
final class UnprovenHeaders {
  private final SignatureScheme scheme;
  private final WebhookHeaders headers;
  private final List<SignatureValue> signatures = new ArrayList<>(2);
  private String timestamp = "";
  private String id = "";
  private long seconds = DecimalTimestamp.MALFORMED;

  UnprovenHeaders(SignatureScheme scheme, WebhookHeaders headers) {
    this.scheme = scheme;
    this.headers = headers;
  }

  /** Reads all headers that the scheme names. Returns what is wrong, or null if nothing is. */
  @Nullable Reason read(HeaderFormat format) {
    Reason problem = readSignatures(format);
    if (problem == null && scheme.content().hasTimestamp()) {
      problem = readTimestamp();
    }
    if (problem == null && scheme.content().hasId()) {
      problem = readId();
    }
    return problem;
  }

  /** Adds a signature. The format calls this for each signature that it finds. */
  @Nullable Reason add(Algorithm algorithm, String text) {
    if (signatures.size() == WebhookVerifier.MAX_SIGNATURES) {
      return Reason.TOO_MANY_SIGNATURES;
    }
    byte[] bytes = scheme.encoding().decode(text, algorithm.size());
    if (bytes == null) {
      return Reason.SIGNATURE_MALFORMED;
    }
    signatures.add(new SignatureValue(algorithm, bytes));
    return null;
  }

  /** Adds the timestamp. The format calls this when it finds the timestamp in its list. */
  @Nullable Reason addTimestamp(String text) {
    if (!timestamp.isEmpty()) {
      return Reason.HEADER_REPEATED;
    }
    timestamp = text;
    return text.isEmpty() ? Reason.TIMESTAMP_MALFORMED : null;
  }

  List<SignatureValue> signatures() {
    return signatures;
  }

  /** Returns the signed bytes before the body. */
  byte[] head() {
    return scheme.content().head(id, timestamp);
  }

  Optional<Instant> signedAt() {
    return scheme.content().hasTimestamp()
        ? Optional.of(Instant.ofEpochSecond(seconds))
        : Optional.empty();
  }

  Optional<String> messageId() {
    return scheme.content().hasId() ? Optional.of(id) : Optional.empty();
  }

  private @Nullable Reason readSignatures(HeaderFormat format) {
    int index = headers.find(scheme.signatureHeaders());
    if (index < 0) {
      return index == WebhookHeaders.ABSENT ? Reason.SIGNATURE_MISSING : Reason.HEADER_REPEATED;
    }
    String text = headers.value(index);
    if (text.length() > WebhookVerifier.MAX_HEADER_LENGTH) {
      return Reason.HEADER_TOO_LONG;
    }
    Reason problem = format.read(text, this);
    return problem == null && signatures.isEmpty() ? Reason.SIGNATURE_MISSING : problem;
  }

  private @Nullable Reason readTimestamp() {
    Reason problem = scheme.timestampHeader().isPresent() ? readTimestampHeader() : null;
    if (problem != null) {
      return problem;
    }
    if (timestamp.isEmpty()) {
      return Reason.TIMESTAMP_MISSING;
    }
    seconds = DecimalTimestamp.parse(timestamp);
    return seconds == DecimalTimestamp.MALFORMED ? Reason.TIMESTAMP_MALFORMED : null;
  }

  private @Nullable Reason readTimestampHeader() {
    int index = headers.find(List.of(scheme.timestampHeader().get()));
    if (index < 0) {
      return index == WebhookHeaders.ABSENT ? null : Reason.HEADER_REPEATED;
    }
    return scheme.timestampKey().isPresent()
        ? compareTimestamp(headers.value(index))
        : addTimestamp(headers.value(index));
  }

  /**
   * Compares the timestamp header with the list's own timestamp. The list's is the signed one; the
   * header may only repeat it.
   */
  private @Nullable Reason compareTimestamp(String repeated) {
    return timestamp.isEmpty() || timestamp.equals(repeated) ? null : Reason.TIMESTAMPS_DIFFER;
  }

  private @Nullable Reason readId() {
    int index = headers.find(List.of(scheme.idHeader().get()));
    if (index < 0) {
      return index == WebhookHeaders.ABSENT ? Reason.ID_MISSING : Reason.HEADER_REPEATED;
    }
    id = headers.value(index);
    return problemWithId(id);
  }

  /**
   * Returns what is wrong with a signed message id, or null. A dot is refused: the id {@code a.b}
   * with time {@code 1} signs the same text as the id {@code a} with {@code b.1}.
   */
  static @Nullable Reason problemWithId(String id) {
    if (id.isEmpty()) {
      return Reason.ID_MISSING;
    }
    boolean fine =
        id.length() <= WebhookVerifier.MAX_ID_LENGTH && id.indexOf('.') < 0 && Ascii.isVisible(id);
    return fine ? null : Reason.ID_MALFORMED;
  }
}
