package com.orderbridge.clients.sapbusinessone;

import com.orderbridge.core.config.Fields;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.secret.TargetSecret;
import java.net.URI;

/**
 * Where the Service Layer is called, as the settings of a target say. One signs in there too, to
 * one company database at a time.
 *
 * @param url up to and with {@code /b1s/v1} or {@code /b1s/v2}
 */
public record Endpoint(URI url) {
  /** Reads {@code url}; notes in the fields what is wrong. */
  public static Endpoint read(Fields fields) {
    var url = fields.address("url");
    if (!url.toString().matches("\\S+/b1s/v[12]")) {
      fields.problem("url", "must be an address that ends in /b1s/v1 or /b1s/v2");
    }
    return new Endpoint(url);
  }

  /** Sessions of its databases, got with the user's password and kept while they are used. */
  public Sessions sessions(HttpCalls calls, TargetSecret secret) {
    return new Sessions(calls, url, secret);
  }
}
