package com.orderbridge.intake.body;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.orderbridge.core.json.Copied;
import com.orderbridge.core.json.JsonCopy;
import com.orderbridge.intake.tokens.Base64Text;
import com.orderbridge.intake.tokens.Leftover;
import com.orderbridge.intake.tokens.UnreadText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Decides what may be kept of a body that is parked. A text is kept without its tokens. Of bytes in
 * which nobody can look for tokens, only a description is kept.
 *
 * @param tokens what must not be stored
 */
public record Cleaning(Tokens tokens) {

  /** Returns what may be kept; empty if the body may be kept as it is. */
  public Optional<byte[]> cleaned(byte[] body) {
    return Optional.of(kept(body)).filter(it -> !Arrays.equals(it, body));
  }

  private byte[] kept(byte[] body) {
    if (Gzip.is(body)) {
      return Gzip.begin(body).map(this::text).orElseGet(() -> described(body, "damaged gzip"));
    }
    return text(body);
  }

  private byte[] text(byte[] body) {
    return Encodings.utf8AsFarAsPossible(body)
        .or(() -> Encodings.narrow(body).map(_ -> body))
        .map(this::known)
        .orElseGet(() -> described(body, "no text"));
  }

  private byte[] known(byte[] text) {
    return switch (new JsonCopy(tokens, List.of()).of(Encodings.withoutMark(text))) {
      case Copied.Copy copy -> copy.isCut() ? copy.text().text().getBytes(UTF_8) : text;
      case Copied.Malformed _ -> unread(text);
    };
  }

  private byte[] unread(byte[] body) {
    var charset = Encodings.narrow(body).orElse(UTF_8);
    var text = new String(body, charset);
    if (UnreadText.isTable(text, tokens)) {
      return described(body, "a table with tokens");
    }
    var cleaned = new UnreadText(tokens).cleaned(text);
    return new Leftover(tokens).isIn(text, cleaned) || hidesTokens(text)
        ? described(body, "a form in which tokens cannot be told apart")
        : cleaned.getBytes(charset);
  }

  /**
   * Tells whether a text in Base64 hides tokens. The decoded text is cleaned only to see whether
   * there is anything to clean.
   */
  private boolean hidesTokens(String text) {
    return Base64Text.decoded(text).filter(it -> !Arrays.equals(kept(it), it)).isPresent();
  }

  /**
   * Describes a body that is not kept. The description is not JSON, so that nobody reads it as an
   * order.
   */
  private static byte[] described(byte[] body, String what) {
    return "The body is not kept because it may contain tokens: %s, %d bytes, SHA-256 %s"
        .formatted(what, body.length, HexFormat.of().formatHex(sha256(body)))
        .getBytes(US_ASCII);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
