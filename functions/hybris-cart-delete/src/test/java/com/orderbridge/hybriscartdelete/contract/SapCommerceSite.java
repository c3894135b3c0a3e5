package com.orderbridge.hybriscartdelete.contract;

import com.orderbridge.aws.contract.Systems;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.step.Effect;
import com.orderbridge.delivery.Target;
import com.orderbridge.delivery.contract.Site;
import com.orderbridge.hybriscartdelete.HybrisCartDelete;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** SAP Commerce's simulator. The effect of an event is that a cart no longer exists. */
final class SapCommerceSite implements Site {
  private final Simulators simulators = Simulators.start(0);
  private final Set<String> carts = new HashSet<>();

  SapCommerceSite() throws IOException {}

  @Override
  public Target target() {
    var secret =
        "{\"clientId\":\"order-bridge-local\",\"clientSecret\":\"local-sap-commerce-secret\"}";
    return HybrisCartDelete.of(
        Systems.parts("hybris-cart-delete", simulators.address(), secret, settings -> {}));
  }

  @Override
  public Event event(String order) {
    if (carts.add(order)) {
      var cart =
          "{\"carts\":[{\"code\":\"%s\",\"guid\":\"%s\",\"user\":\"jane@example.com\",\"site\":\"electronics\"}]}";
      control("POST", "_state", cart.formatted(order, java.util.UUID.randomUUID()));
    }
    var data =
        """
        {"data":{"id":"%s","type":"orders","attributes":{"customer_email":"jane@example.com",
         "country_code":"IE","metadata":{"hybris_cart_id":"%s"}}}}
        """
            .formatted(order, order);
    var id = Event.idOf("orders.place", order);
    return new Event(
        id, "commerce-layer", "orders.place", order, Optional.empty(), Systems.json(data));
  }

  @Override
  public int effects(String order) {
    var state = Systems.call("GET", url("_state"), "", Map.of());
    var there = state.path("carts").findValuesAsText("code").contains(order);
    return there ? 0 : 1;
  }

  @Override
  public boolean simulated() {
    return true;
  }

  @Override
  public void nextWrite(String fault, int lookUps) {
    control("PUT", "_behaviour", "{\"next\":[" + "{},".repeat(lookUps) + fault + "]}");
  }

  /** It does no harm to delete twice, so nothing is looked up before. */
  @Override
  public int lookUps() {
    return 0;
  }

  @Override
  public Effect givenUp() {
    return Effect.NONE;
  }

  @Override
  public void loseSession() {
    control("PUT", "_options", "{\"tokenLifetimeSeconds\":0}");
    control("PUT", "_options", "{\"tokenLifetimeSeconds\":3600}");
  }

  private void control(String method, String what, String body) {
    Systems.call(method, url(what), body, Map.of("Content-Type", "application/json"));
  }

  private String url(String what) {
    return simulators.address() + "/sap-commerce/" + what;
  }

  @Override
  public List<Code> codes() {
    return List.of(
        new Code(500, "UnknownError", "Retry"), new Code(403, "ForbiddenError", "Unavailable"));
  }

  @Override
  public void close() {
    simulators.close();
  }

  @Override
  public int calls() {
    return Systems.calls();
  }
}
