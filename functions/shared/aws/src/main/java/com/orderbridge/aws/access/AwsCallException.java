package com.orderbridge.aws.access;

import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** A call that AWS refused, or that did not reach it. It knows a code only, never AWS's text. */
public final class AwsCallException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  private AwsCallException(String code) {
    super(code);
    this.code = code;
  }

  /** With a code of the caller's. */
  public static AwsCallException refused(String code) {
    return new AwsCallException(code);
  }

  /** What a client of the SDK has thrown, told by its code alone. */
  public static AwsCallException of(SdkException failure) {
    return new AwsCallException(codeOf(failure));
  }

  /** AWS's own error code, or what kept the call from getting there. */
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

  /** The network's failure within the SDK's, if there is one. */
  private static String codeOfClient(SdkException failure) {
    for (Throwable it = failure; it != null; it = it.getCause()) {
      if (it instanceof IOException) {
        return it.getClass().getSimpleName();
      }
    }
    return failure.getClass().getSimpleName();
  }
}
