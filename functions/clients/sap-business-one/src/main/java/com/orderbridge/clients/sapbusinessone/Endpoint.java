package com.orderbridge.clients.sapbusinessone;

import com.orderbridge.core.config.Fields;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.secret.TargetSecret;
import java.net.URI;

/**
 * The address of a Service Layer, read from the settings of a target. A caller signs in at the same
 * address, to one company database at a time.
 *
 * @param url the address up to and including {@code /b1s/v1} or {@code /b1s/v2}
 */
public record Endpoint(URI url) {
  /** Reads {@code url}. What is wrong is recorded as a problem of the fields. */
  public static Endpoint read(Fields fields) {
    var url = fields.address("url");
    if (!url.toString().matches("\\S+/b1s/v[12]")) {
      fields.problem("url", "must be an address that ends in /b1s/v1 or /b1s/v2");
    }
    return new Endpoint(url);
  }

  /**
   * Returns the sessions of its databases. They are opened with the user's password and kept while
   * they are in use.
   */
  public Sessions sessions(HttpCalls calls, TargetSecret secret) {
    return new Sessions(calls, url, secret);
  }
}
