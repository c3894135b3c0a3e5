package com.orderbridge.aws.access;

import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * A call that AWS refused or that did not reach AWS. It has only a code and never AWS's text, which
 * could quote what was sent.
 */
public final class AwsCallException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  private AwsCallException(String code) {
    super(code);
    this.code = code;
  }

  /** Returns an exception with a code of the caller's choice. */
  public static AwsCallException refused(String code) {
    return new AwsCallException(code);
  }

  /** Returns an exception with the code of what the SDK threw. */
  public static AwsCallException of(SdkException failure) {
    return new AwsCallException(codeOf(failure));
  }

  /**
   * Returns AWS's own error code, {@code HTTP <status>} if it sent none, or the class name of the
   * failure that kept the call from reaching AWS.
   */
  public String code() {
    return code;
  }

  private static String codeOf(SdkException failure) {
    return switch (failure) {
      case AwsServiceException refusal -> codeOf(refusal);
      case ApiCallTimeoutException _, ApiCallAttemptTimeoutException _ -> "SocketTimeoutException";
      default -> codeOfClient(failure);
    };
  }

  private static String codeOf(AwsServiceException refusal) {
    return Optional.ofNullable(refusal.awsErrorDetails())
        .map(AwsErrorDetails::errorCode)
        .filter(it -> it.matches("[A-Za-z0-9._-]{1,100}"))
        .orElseGet(() -> "HTTP " + refusal.statusCode());
  }

  /**
   * Returns the name of the network failure inside the SDK's exception; if there is none, that of
   * the exception itself.
   */
  private static String codeOfClient(SdkException failure) {
    for (Throwable it = failure; it != null; it = it.getCause()) {
      if (it instanceof IOException) {
        return it.getClass().getSimpleName();
      }
    }
    return failure.getClass().getSimpleName();
  }
}
