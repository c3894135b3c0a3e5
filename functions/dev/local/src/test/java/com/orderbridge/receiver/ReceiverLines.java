package com.orderbridge.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.orderbridge.core.log.JsonLines;
import com.orderbridge.receiver.http.Answer;
import com.orderbridge.receiver.http.HttpRequest;
import com.orderbridge.receiver.http.RequestLog;
import com.orderbridge.receiver.secrets.SecretLog;
import com.orderbridge.receiver.secrets.SecretProblem;
import com.orderbridge.receiver.secrets.SecretProblem.Kind;
import com.orderbridge.signing.Reason;
import com.orderbridge.signing.SignatureSchemes;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the receiver logs at a time, in the stage {@code test}. */
public final class ReceiverLines {
  private static final byte[] REQUEST = "{}".getBytes(UTF_8);

  private final Instant at;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final JsonLines lines = new JsonLines(new PrintStream(written, true, UTF_8));

  public ReceiverLines(Instant at) {
    this.at = at;
  }

  public String accepted(String source) {
    return answered(source, Answer.accepted(List.of("e1")));
  }

  public String unsigned(String source) {
    var scheme = SignatureSchemes.named(source).orElseThrow();
    return answered(
        source, Answer.unverified(scheme, Reason.SIGNATURE_MISSING, Optional.empty(), at));
  }

  public String tooLarge(String source) {
    return answered(source, Answer.tooLarge(1_048_576));
  }

  public String secretUnset(String secret) {
    return problem(new SecretProblem(secret, Kind.UNSET, "it has no value"));
  }

  public String secretShort(String secret) {
    return problem(new SecretProblem(secret, Kind.SHORT, "it has 20 bytes"));
  }

  private String answered(String source, Answer answer) {
    var request = HttpRequest.read(REQUEST).orElseThrow();
    new RequestLog(lines, "test", () -> at).answered(source, request, answer, "", at);
    return written.toString(UTF_8);
  }

  private String problem(SecretProblem problem) {
    new SecretLog(lines, "test").tell("shop", List.of(problem), at);
    return written.toString(UTF_8);
  }
}
