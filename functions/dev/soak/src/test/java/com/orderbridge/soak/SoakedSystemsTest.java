package com.orderbridge.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.local.run.LocalBridge;
import com.orderbridge.local.send.Sender;
import com.orderbridge.local.stage.Ports;
import com.orderbridge.local.stage.RunParts;
import com.orderbridge.soak.Plan.Order;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a soak does to the simulated systems, and reads of them, before anything is delivered. */
class SoakedSystemsTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final Order ORDER = new Order(Shop.COMMERCE_LAYER, "c1n1", true, List.of(), false);

  private static final Properties BEFORE = new Properties();
  private static LocalBridge services;
  private static World world;

  private final List<SoakedSystem> systems = SoakedSystem.all();
  private final Ledger ledger = new Ledger();

  @BeforeAll
  static void start() throws IOException {
    BEFORE.putAll(System.getProperties());
    services = LocalBridge.start(RunParts.SERVICES, Ports.any(), ROOT);
    world = new World(services);
  }

  @AfterAll
  static void stop() {
    world.close();
    services.close();
    System.setProperties(BEFORE);
  }

  /** The same seed must bring the same outages. */
  @Test
  void areFoundInOneOrder() {
    assertEquals(
        List.of("business-central", "sap-business-one", "sap-commerce"),
        systems.stream().map(SoakedSystem::name).toList());
  }

  @Test
  void aPersonAddsAnArticleWhereThereAreArticles() {
    systems.forEach(it -> it.addArticle(world, "NEW-MUG"));

    assertTrue(world.state("business-central").path("items").toString().contains("NEW-MUG"));
    assertTrue(world.state("sap-business-one").path("Items").toString().contains("NEW-MUG"));
  }

  @Test
  void aCartThatIsLeftIsWrongOnlyOnceItsOrderIsAccepted() {
    systems.forEach(it -> it.ready(world));
    systems.forEach(it -> it.begin(world, List.of(ORDER)));
    assertEquals(List.of(), violations());

    ledger.answered(
        new Sender.Answered(202, "{\"status\":\"accepted\",\"id\":\"orders.place/c1n1\"}"));

    assertEquals(
        List.of(
            "business-central: orders.place/c1n1 was lost: it has no document and does not wait"
                + " anywhere",
            "sap-business-one: orders.place/c1n1 was lost: it has no document and does not wait"
                + " anywhere",
            "hybris-cart-delete: CART-c1n1 is not as its order says"),
        violations());
  }

  private List<String> violations() {
    return systems.stream()
        .flatMap(it -> it.violations(world, ledger, List.of(ORDER)).stream())
        .toList();
  }
}
