package com.orderbridge.local.checklive;

import com.orderbridge.local.checklive.Finding.Level;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every finding about SAP Commerce, by a defect of its own. */
class SapCommerceLiveTest {
  private static final String DENIED =
      "{\"errors\":[{\"message\":\"Access is denied\",\"type\":\"ForbiddenError\"}]}";

  private final LiveFixture bench = new LiveFixture("hybris-cart-delete");

  SapCommerceLiveTest() throws IOException {}

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void findsNothingToMendInTheLocalStage() {
    bench.isOk("signed in at 127.0.0.1");
    bench.has(
        Level.OK, "base site electronics answers CartError/notFound for a cart that cannot exist");
    bench.has(Level.OK, "the client is trusted");
  }

  @Test
  void tellsAWrongSecret() {
    bench.secret("{\"clientId\":\"order-bridge-local\",\"clientSecret\":\"wrong\"}");
    bench.mends("client id or client secret are wrong (invalid_client)");
    bench.has(Level.MEND, "order-bridge/local/target/hybris-cart-delete");
  }

  @Test
  void tellsABaseSiteThatIsUnknown() {
    bench.settings(it -> it.withObject("baseSites").put("DE", "toys"));
    bench.mends("there is no base site toys: HTTP 400 InvalidResourceError");
    bench.has(Level.OK, "base site electronics answers");
  }

  @Test
  void tellsAServerThatIsNotThereOrSomethingElse() {
    bench.settings(it -> it.put("url", "http://127.0.0.1:1/occ/v2"));
    bench.mends("base site electronics is not reached: cannot connect");
    bench.answers("/occ/v2/", 200, "<html>The shop</html>");
    bench.mends("HTTP 200 with something that is not an answer of its API");
  }

  @Test
  void tellsAnotherAnswerThanNotFound() {
    bench.answers("users/anonymous", 400, DENIED.replace("ForbiddenError", "ValidationError"));
    bench.mends("gives an unexpected answer for a cart that cannot exist: HTTP 400 Validation");
    bench.answers("users/anonymous", 200, "{\"code\":\"1\"}");
    bench.mends("gives an unexpected answer for a cart that cannot exist: found");
  }

  @Test
  void tellsAClientThatIsNotTrusted() {
    bench.answers("users/order-bridge-check", 403, DENIED);
    bench.mends("the client may not ask for carts of others: HTTP 403 ForbiddenError");
    bench.answers("users/order-bridge-check", 500, "{}");
    bench.notes("this check cannot tell whether the client is trusted");
  }

  @Test
  void tellsAnAnonymousCartThatIsDenied() {
    bench.answers("users/anonymous", 401, DENIED.replace("ForbiddenError", "AccessDeniedError"));
    bench.mends("HTTP 401 AccessDeniedError");
    bench.has(Level.MEND, "ROLE_TRUSTED_CLIENT");
  }

  @Test
  void tellsAnOwnerOfTheSettingsWhoIsUnknown() {
    bench.settings(it -> it.put("user", "nobody"));
    bench.mends("settings.user is unknown there");
    bench.settings(it -> it.put("user", "anonymous"));
    bench.isOk("the client is trusted");
  }
}
