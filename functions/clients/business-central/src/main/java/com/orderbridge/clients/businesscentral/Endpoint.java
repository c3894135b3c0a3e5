package com.orderbridge.clients.businesscentral;

import com.orderbridge.clients.http.AccessTokens;
import com.orderbridge.core.config.Fields;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.secret.TargetSecret;
import java.net.URI;
import java.util.Optional;

/**
 * Where one environment of Business Central is called, as the settings of a target say.
 *
 * @param url of its API, {@code …/<environment>/api/v2.0}, without a slash at its end
 * @param tokenUrl where the tokens for it are got
 * @param scope that a token is asked for
 */
public record Endpoint(URI url, URI tokenUrl, String scope) {
  private static final String USUAL_SCOPE = "https://api.businesscentral.dynamics.com/.default";

  /** Reads {@code url}, {@code tokenUrl} and {@code scope}; notes in the fields what is wrong. */
  public static Endpoint read(Fields fields) {
    var url = fields.address("url");
    if (!url.toString().contains("/api/")) {
      fields.problem("url", "must be the address of the API, such as …/<environment>/api/v2.0");
    }
    return new Endpoint(
        url, fields.address("tokenUrl"), fields.optionalText("scope").orElse(USUAL_SCOPE));
  }

  /** Tokens for the API, got with the client's secret and kept until they expire. */
  public AccessTokens tokens(HttpCalls calls, TargetSecret secret) {
    return new AccessTokens(calls, tokenUrl, Optional.of(scope), secret);
  }
}
