package com.orderbridge.clients.businesscentral;

import com.orderbridge.clients.http.AccessTokens;
import com.orderbridge.core.config.Fields;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.secret.TargetSecret;
import java.net.URI;
import java.util.Optional;

/**
 * The addresses of one environment of Business Central, read from the settings of a target.
 *
 * @param url the address of its API, {@code …/<environment>/api/v2.0}, without a slash at its end
 * @param tokenUrl the address that gives access tokens
 * @param scope the scope for which a token is asked
 */
public record Endpoint(URI url, URI tokenUrl, String scope) {
  private static final String USUAL_SCOPE = "https://api.businesscentral.dynamics.com/.default";

  /**
   * Reads {@code url}, {@code tokenUrl} and {@code scope}. What is wrong is recorded as a problem
   * of the fields.
   */
  public static Endpoint read(Fields fields) {
    var url = fields.address("url");
    if (!url.toString().contains("/api/")) {
      fields.problem("url", "must be the address of the API, such as …/<environment>/api/v2.0");
    }
    return new Endpoint(
        url, fields.address("tokenUrl"), fields.optionalText("scope").orElse(USUAL_SCOPE));
  }

  /**
   * Returns the access tokens of this environment. They are fetched with the client's secret and
   * kept until shortly before they expire.
   */
  public AccessTokens tokens(HttpCalls calls, TargetSecret secret) {
    return new AccessTokens(calls, tokenUrl, Optional.of(scope), secret);
  }
}
