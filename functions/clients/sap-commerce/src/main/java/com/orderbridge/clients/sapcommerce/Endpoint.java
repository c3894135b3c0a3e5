package com.orderbridge.clients.sapcommerce;

import com.orderbridge.clients.http.AccessTokens;
import com.orderbridge.core.config.Fields;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.secret.TargetSecret;
import java.net.URI;
import java.util.Optional;

/**
 * The addresses of one SAP Commerce, read from the settings of a target.
 *
 * @param url the address of OCC v2, without a slash at its end
 * @param tokenUrl the address that gives access tokens
 */
public record Endpoint(URI url, URI tokenUrl) {
  /**
   * Reads {@code url} and {@code tokenUrl}. What is wrong is recorded as a problem of the fields.
   */
  public static Endpoint read(Fields fields) {
    return new Endpoint(fields.address("url"), fields.address("tokenUrl"));
  }

  /**
   * Returns the access tokens of this shop. They are fetched with the client's secret and kept
   * until shortly before they expire.
   */
  public AccessTokens tokens(HttpCalls calls, TargetSecret secret) {
    return new AccessTokens(calls, tokenUrl, Optional.empty(), secret);
  }
}
