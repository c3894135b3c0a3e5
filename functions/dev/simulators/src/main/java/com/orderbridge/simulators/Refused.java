package com.orderbridge.simulators;

import com.orderbridge.simulators.http.Response;

/**
 * Ends the handling of a request with an answer that says no, from however deep inside a vendor's
 * rules; caught in one place, as a vendor's own error handling does.
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Response response;

  public Refused(Response response) {
    super("refused with " + response.status(), null, false, false);
    this.response = response;
  }

  public Response response() {
    return response;
  }
}
