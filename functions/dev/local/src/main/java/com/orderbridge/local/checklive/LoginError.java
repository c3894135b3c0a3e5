package com.orderbridge.local.checklive;

import com.orderbridge.core.http.Reply;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.util.Map;

/**
 * The reason why a login server gives no token. The server's description is not repeated, because
 * it can quote credentials. Microsoft Entra's error numbers say the same.
 *
 * @param what what is wrong
 * @param todo what to do about it, with {@code %s} for the name of the target's secret
 */
record LoginError(String what, String todo) {
  private static final String SET =
      "Set the right value in the secret %s (docs/runbook.md, Set or rotate a secret)";
  private static final String TENANT =
      "See whether the tenant in settings.tokenUrl is the one where the application is registered";

  private static final Map<Integer, LoginError> ENTRA =
      Map.of(
          7000215,
              new LoginError(
                  "the client secret is wrong", SET + ": the secret's value, not its id"),
          7000222,
              new LoginError("the client secret has expired", "Make a new one in Entra. " + SET),
          700016, new LoginError("the tenant does not know the application (client id)", TENANT),
          90002, new LoginError("there is no such tenant", TENANT),
          7000112,
              new LoginError("the application is disabled", "Enable it in Entra, Enterprise apps"),
          70011, scope(),
          500011, scope(),
          53003,
              new LoginError(
                  "a rule of conditional access stops it",
                  "Ask the tenant's administrator to exclude the application"));

  private static final Map<String, LoginError> OAUTH =
      Map.of(
          "invalid_client", new LoginError("client id or client secret are wrong", SET),
          "unauthorized_client",
              new LoginError(
                  "the client may not sign in by itself",
                  "Allow it the grant type client_credentials"),
          "unsupported_grant_type",
              new LoginError(
                  "the server does not offer client_credentials", "See settings.tokenUrl"),
          "invalid_scope", scope());

  private static LoginError scope() {
    return new LoginError(
        "the scope is unknown",
        "See settings.scope; for Business Central leave it out, or set"
            + " https://api.businesscentral.dynamics.com/.default");
  }

  /**
   * Returns what the server's answer means, and what to do about it.
   *
   * @param reply the server's answer, which may have a number of Entra
   * @param said the error's name and the server's sentence, or what else the product's own code
   *     reports
   */
  static LoginError of(Reply reply, String said) {
    var error = said.split(": ", 2)[0];
    var number = number(reply);
    var known = ENTRA.getOrDefault(number, OAUTH.getOrDefault(error, unknown(error)));
    var name = number == 0 ? error : error + ", AADSTS" + number;
    return new LoginError("%s (%s)".formatted(known.what, name), known.todo);
  }

  private static int number(Reply reply) {
    return reply instanceof Reply.Answered answered
            && Json.read(answered.body()) instanceof Parsed.Tree(var body)
        ? body.path("error_codes").path(0).asInt()
        : 0;
  }

  private static LoginError unknown(String error) {
    return error.startsWith("HTTP ")
        ? new LoginError("its answer is not the answer of a login server", "See settings.tokenUrl")
        : new LoginError("it gives no further reason", "See settings.tokenUrl and the secret %s");
  }
}
