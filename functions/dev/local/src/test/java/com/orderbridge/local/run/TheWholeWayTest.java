package com.orderbridge.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.aws.access.AwsClients;
import com.orderbridge.local.send.Sender;
import com.orderbridge.local.stage.LocalStage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** From a signed body to a document in the simulated ERP, over HTTP, SQS and DynamoDB. */
class TheWholeWayTest {
  private static final String ERP = "business-central";

  /** Of a new order of a new customer: the look-ups in one batch, the customer. */
  private static final int CALLS_BEFORE_INSERT = 2;

  private static LocalBridge bridge;
  private static Shop shop;

  @BeforeAll
  static void start() {
    bridge = RunningBridge.get();
    shop = new Shop(bridge);
  }

  @AfterEach
  void behave() throws Exception {
    shop.control("DELETE", ERP, "_behaviour", "");
  }

  @Test
  void everySampleEndsAsItsFileSays() throws Exception {
    var rows = new FirstRun(bridge).send(Path.of(System.getProperty("repository.root"), "events"));
    assertTrue(rows.size() >= 16, "samples are missing");
    assertTrue(rows.stream().allMatch(FirstRun.Row::asExpected), () -> Table.of(rows));
  }

  @Test
  void eightSendingsAtOnceAreOneSalesOrder() throws Exception {
    var id = Shop.newOrderId();
    var body = Shop.order(id, "MUG-12OZ", id + "@example.com");
    var sendings = new ArrayList<Callable<Sender.Answered>>();
    for (int i = 0; i < 8; i++) {
      sendings.add(() -> shop.sends(body));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var sending : threads.invokeAll(sendings)) {
        assertEquals(202, sending.resultNow().status());
      }
    }
    assertTrue(Shop.soon(() -> isEmpty(ERP)));
    assertEquals(1, shop.salesOrders(id).size());
  }

  /** Half of it umlauts, and five hundred of what no ERP is to know. */
  @Test
  void anOrderOfThreeMegabytesIsDelivered() throws Exception {
    var id = Shop.newOrderId();
    var include = "{\"id\":\"%s\",\"note\":\"" + "Grüße ".repeat(730) + "\"}";
    var includes =
        IntStream.range(0, 500).mapToObj(include::formatted).collect(Collectors.joining(","));
    var order = Shop.order(id, "MUG-12OZ", id + "@example.com");
    var large = order.replaceFirst("\\{", "{\"included\":[" + includes + "],");
    assertEquals(202, shop.sends(large).status());
    assertTrue(Shop.soon(() -> isEmpty(ERP)));
    assertEquals(1, shop.salesOrders(id).size());
  }

  @Test
  void firstOrdersOfACustomerThatComeTogetherShareOneNewCustomer() throws Exception {
    var email = Shop.newOrderId() + "@example.com";
    var sendings = new ArrayList<Callable<Sender.Answered>>();
    for (int i = 0; i < 10; i++) {
      var written = i % 2 == 0 ? email : email.toUpperCase(Locale.ROOT);
      sendings.add(() -> shop.sends(Shop.order(Shop.newOrderId(), "MUG-12OZ", written)));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(sendings);
    }
    assertTrue(Shop.soon(() -> isEmpty(ERP)));
    assertEquals(1, shop.documents(ERP, "customers", "email", email).size());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, CALLS_BEFORE_INSERT})
  void whateverCallCommitsAndFallsSilentThereIsOneSalesOrder(int before) throws Exception {
    shop.control("PUT", ERP, "_behaviour", behaviour(before, "{\"commitThenHang\":true}"));
    assertEquals(1, afterwards(before));
  }

  @Test
  void anInsertThatIsCommittedLongAfterTheTimeOutIsAdopted() throws Exception {
    var fault = "{\"hangThenCommitAfter\":4}";
    shop.control("PUT", ERP, "_behaviour", behaviour(CALLS_BEFORE_INSERT, fault));
    assertEquals(1, afterwards(CALLS_BEFORE_INSERT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":503}",
        "{\"status\":429,\"retryAfter\":2}",
        "{\"status\":401}",
        "{\"hang\":true}",
        "{\"commitThenStatus\":500}"
      })
  void aFaultOfTheErpDelaysAnOrderAndLosesNothing(String fault) throws Exception {
    shop.control("PUT", ERP, "_behaviour", behaviour(CALLS_BEFORE_INSERT, fault));
    assertEquals(1, afterwards(CALLS_BEFORE_INSERT));
  }

  /** What stands for a new order of a new customer, once every planned fault has been met. */
  private int afterwards(int callsBefore) throws Exception {
    var id = Shop.newOrderId();
    assertEquals(202, shop.sends(Shop.order(id, "MUG-12OZ", id + "@example.com")).status());
    assertTrue(Shop.soon(() -> isEmpty(ERP)), "after call " + callsBefore);
    var left = shop.control("GET", ERP, "_behaviour", "").path("next");
    assertTrue(left.isEmpty(), "the fault was not met: " + left);
    return shop.salesOrders(id).size();
  }

  private static String behaviour(int before, String fault) {
    return "{\"next\":[" + "{},".repeat(before) + fault + "]}";
  }

  @Test
  void anUnknownArticleIsRejectedAndDeliveredAfterItExistsAndARedrive() throws Exception {
    var id = Shop.newOrderId();
    var sku = "NEW" + id.substring(id.length() - 8);
    shop.sends(Shop.order(id, sku, id + "@example.com"));
    assertTrue(Shop.soon(() -> messages(deadLetterQueue()) >= 1 && isEmpty(ERP)));
    assertEquals(0, shop.salesOrders(id).size());
    assertTrue(notified(sku), "the catalog team was not told");
    var item = "{\"items\":[{\"number\":\"%s\",\"displayName\":\"New\",\"unitPrice\":14.9}]}";
    shop.control("POST", ERP, "_state", item.formatted(sku));
    redrive();
    assertTrue(Shop.soon(() -> count(id) == 1));
  }

  private static boolean notified(String sku) throws Exception {
    return shop.control("GET", "", "_notifications", "").toString().contains(sku);
  }

  private static void redrive() {
    try (var sqs = new AwsClients(LocalStage.REGION).sqs()) {
      sqs.startMessageMoveTask(it -> it.sourceArn(LocalStage.queueArn(deadLetterQueue())));
    }
  }

  private static int count(String orderId) {
    try {
      return shop.salesOrders(orderId).size();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aMessageThatIsNoEventIsInTheDeadLetterQueueSoon() {
    var before = messages(deadLetterQueue());
    try (var sqs = new AwsClients(LocalStage.REGION).sqs()) {
      var queue = bridge.stage().queueUrl(bridge.stage().names().queue(ERP));
      sqs.sendMessage(it -> it.queueUrl(queue).messageBody("garbage"));
    }
    assertTrue(Shop.soon(() -> messages(deadLetterQueue()) > before));
  }

  @Test
  void aCartIsDeletedUnderItsOwner() throws Exception {
    var code = "9" + System.nanoTime() % 10_000_000;
    var cart =
        "{\"carts\":[{\"code\":\"%s\",\"guid\":\"g-%s\",\"user\":\"jane@example.com\",\"site\":\"electronics\"}]}";
    shop.control("POST", "sap-commerce", "_state", cart.formatted(code, code));
    assertEquals(1, shop.documents("sap-commerce", "carts", "code", code).size());
    shop.places(placed("pl" + code, code));
    assertTrue(Shop.soon(() -> carts(code) == 0));
  }

  private static int carts(String code) {
    try {
      return shop.documents("sap-commerce", "carts", "code", code).size();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String placed(String id, String cart) {
    return """
    {"data":{"id":"%s","type":"orders","attributes":{"status":"placed","country_code":"IE",
     "customer_email":"jane@example.com","metadata":{"hybris_cart_id":"%s"},
     "cart_url":"https://shop.example.com/?accessToken=made.up.jwt"},"meta":{"mode":"live"}}}
    """
        .formatted(id, cart);
  }

  @Test
  void nothingOfABodyOrSecretIsInTheTable() throws Exception {
    var id = Shop.newOrderId();
    shop.sends(Shop.order(id, "MUG-12OZ", "private.person@example.com"));
    assertTrue(Shop.soon(() -> count(id) == 1));
    try (var dynamoDb = new AwsClients(LocalStage.REGION).dynamoDb()) {
      var items = dynamoDb.scan(it -> it.tableName(bridge.stage().names().deliveries())).items();
      assertTrue(items.toString().contains(id));
      assertFalse(items.toString().contains("private.person"));
    }
  }

  private static boolean isEmpty(String target) {
    return messages(bridge.stage().names().queue(target)) == 0;
  }

  private static String deadLetterQueue() {
    return bridge.stage().names().deadLetterQueue(ERP);
  }

  /** Waiting, in work and delayed. */
  private static int messages(String queue) {
    try (var sqs = new AwsClients(LocalStage.REGION).sqs()) {
      var url = bridge.stage().queueUrl(queue);
      var attributes =
          sqs.getQueueAttributes(it -> it.queueUrl(url).attributeNames(QueueAttributeName.ALL))
              .attributes();
      return number(attributes.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
          + number(attributes.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
          + number(attributes.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED));
    }
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
