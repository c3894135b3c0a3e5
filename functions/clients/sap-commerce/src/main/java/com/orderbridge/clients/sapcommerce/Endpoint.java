package com.orderbridge.clients.sapcommerce;

import com.orderbridge.clients.http.AccessTokens;
import com.orderbridge.core.config.Fields;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.secret.TargetSecret;
import java.net.URI;
import java.util.Optional;

/**
 * Where one SAP Commerce is called, as the settings of a target say.
 *
 * @param url of OCC v2, without a slash at its end
 * @param tokenUrl where the tokens for it are got
 */
public record Endpoint(URI url, URI tokenUrl) {
  /** Reads {@code url} and {@code tokenUrl}; notes in the fields what is wrong. */
  public static Endpoint read(Fields fields) {
    return new Endpoint(fields.address("url"), fields.address("tokenUrl"));
  }

  /** Tokens for OCC, got with the client's secret and kept until they expire. */
  public AccessTokens tokens(HttpCalls calls, TargetSecret secret) {
    return new AccessTokens(calls, tokenUrl, Optional.empty(), secret);
  }
}
