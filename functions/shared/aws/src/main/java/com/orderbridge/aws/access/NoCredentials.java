package com.orderbridge.aws.access;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The failure to find credentials. Its own class keeps it apart from everything else that can go
 * wrong in the process.
 */
final class NoCredentials extends SdkClientException {
  private static final long serialVersionUID = 1;

  NoCredentials(SdkException cause) {
    super(SdkClientException.builder().message("no credentials").cause(cause));
  }
}
