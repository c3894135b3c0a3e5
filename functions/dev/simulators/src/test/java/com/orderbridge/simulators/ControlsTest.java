package com.orderbridge.simulators;

import static com.orderbridge.simulators.businesscentral.BusinessCentralCaller.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.simulators.Caller.Reply;
import com.orderbridge.simulators.businesscentral.BusinessCentralCaller;
import java.io.IOException;
import java.net.BindException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ControlsTest {
  private final Simulators simulators;
  private final BusinessCentralCaller bc;

  ControlsTest() throws IOException {
    simulators = Simulators.start(0);
    bc = new BusinessCentralCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PUT|/_behaviour|nonsense|body
          PUT|/_behaviour|{}|next
          PUT|/_behaviour|{"next":[{}],"later":[]}|later
          PUT|/_behaviour|{"next":[{},{"explode":true}]}|next[1].explode
          PUT|/_behaviour|{"next":[{"status":"503"}]}|next[0].status
          PUT|/_behaviour|{"next":[{"status":200}]}|next[0].status
          PUT|/_behaviour|{"next":[{"hang":false}]}|next[0].hang
          PUT|/_behaviour|{"next":[{"hang":true,"status":503}]}|next[0].hang
          PUT|/_behaviour|{"next":[{"retryAfter":2}]}|next[0].retryAfter
          PUT|/_behaviour|{"next":[{"status":429,"retryAfter":-1}]}|next[0].retryAfter
          PUT|/_behaviour|{"next":[{"hangThenCommitAfter":-1}]}|next[0].hangThenCommitAfter
          PUT|/_behaviour|{"next":[17]}|next[0]
          PUT|/_limits|{"requestsPerSecond":0}|requestsPerSecond
          PUT|/_limits|{"concurrent":1.5}|concurrent
          PUT|/_limits|{"perDay":5}|perDay
          PUT|/_options|{"perhaps":true}|perhaps
          PUT|/_options|{"deepInsertRollsBack":"yes"}|deepInsertRollsBack
          POST|/_state|{"widgets":[]}|widgets
          POST|/_state|{"items":{}}|items
          POST|/_state|{"items":[{"displayName":"no number"}]}|items[0].number
          POST|/_state|{"items":[{"number":"NEW"},{"number":"mug-12oz"}]}|items[1].number
          POST|/_state|{"items":[{"number":"NEW","colour":"red"}]}|items[0].colour
          POST|/_state|{"items":[{"number":"NEW","unitPrice":"free"}]}|items[0].unitPrice
          POST|/_state|{"salesOrders":[{"salesOrderLines":[{"unit":1}]}]}|salesOrders[0].salesOrderLines[0].unit
          """)
  void tellsWhichFieldOfAControlIsWrong(String method, String path, String body, String field) {
    int items = bc.state("items").size();
    Reply reply = bc.control(method, path, body);
    assertEquals(400, reply.status(), reply.text());
    assertEquals(field, reply.json().path("error").path("field").asText(), reply.text());
    assertEquals(items, bc.state("items").size(), "all or nothing");
  }

  @Test
  void badBehaviourLeavesTheOldInPlaceAndDeleteClearsIt() {
    String good = "{\"next\":[{\"status\":503}]}";
    bc.control("PUT", "/_behaviour", good);
    bc.control("PUT", "/_behaviour", "{\"next\":[{\"explode\":true}]}");
    assertEquals(good, bc.control("GET", "/_behaviour", "").text());
    assertEquals(204, bc.control("DELETE", "/_behaviour", "").status());
    assertEquals(200, bc.get("/items").status());
  }

  @Test
  void anArticleThatIsAddedCanBeSold() {
    String order = order("ORD_1").replace("MUG-12OZ", "NEW-1");
    assertEquals(400, bc.post("/salesOrders", order).status());
    bc.control("POST", "/_state", "{\"items\":[{\"number\":\"new-1\",\"unitPrice\":7}]}");
    assertEquals(201, bc.post("/salesOrders", order).status());
  }

  @Test
  void aHalfWrittenOrderCanBePutThere() {
    String draft =
        """
        {"salesOrders":[{"externalDocumentNumber":"ORD_1","customerNumber":"20000","currencyCode":"EUR",
          "salesOrderLines":[{"lineType":"Item","lineObjectNumber":"MUG-12OZ","quantity":2,"unitPrice":10}]}]}\
        """;
    assertEquals(200, bc.control("POST", "/_state", draft).status());
    var order = bc.state("salesOrders").getFirst();
    assertEquals("Draft", order.path("status").asText());
    assertEquals(20, order.path("totalAmountExcludingTax").intValue());
    String path = "/salesOrders(" + order.path("id").asText() + ")";
    assertEquals(204, bc.call("DELETE", path, "", "If-Match", "*").status());
  }

  @Test
  void aCustomerThatIsAddedWithoutANumberGetsOne() {
    bc.control("POST", "/_state", "{\"customers\":[{\"displayName\":\"A\"}]}");
    assertEquals("C10010", bc.state("customers").getLast().path("number").asText());
  }

  @Test
  void aTakenPortIsABindException() {
    int taken = simulators.address().getPort();
    assertThrows(BindException.class, () -> Simulators.start(taken));
  }

  @Test
  void keepsWhatIsPublishedToSns() {
    var caller = new Caller(simulators.address());
    Reply reply =
        caller.postForm(
            "/",
            "Action",
            "Publish",
            "Version",
            "2010-03-31",
            "TopicArn",
            "arn:aws:sns:eu-west-1:123456789012:order-bridge-local-catalog",
            "Subject",
            "Unknown SKU",
            "Message",
            "NOPE & Söhne\nline two");
    assertEquals(200, reply.status(), reply.text());
    assertTrue(reply.text().contains("<MessageId>"));
    var kept = caller.send("GET", "/_notifications", "").json().path("notifications");
    assertEquals(1, kept.size());
    assertEquals("Unknown SKU", kept.path(0).path("subject").asText());
    assertEquals("NOPE & Söhne\nline two", kept.path(0).path("text").asText());
    assertTrue(kept.path(0).path("topic").asText().endsWith(":order-bridge-local-catalog"));
    assertTrue(kept.path(0).path("at").asText().endsWith("Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "Publish,no-arn,s,m,InvalidParameter",
    "Publish,arn:aws:sns:eu-west-1:123456789012:t,s,'',InvalidParameter",
    "Publish,arn:aws:sns:eu-west-1:123456789012:t,' leading',m,InvalidParameter",
    "Subscribe,arn:aws:sns:eu-west-1:123456789012:t,s,m,InvalidAction"
  })
  void refusesWhatSnsRefuses(
      String action, String topic, String subject, String message, String code) {
    var caller = new Caller(simulators.address());
    Reply reply =
        caller.postForm(
            "/", "Action", action, "TopicArn", topic, "Subject", subject, "Message", message);
    assertEquals(400, reply.status());
    assertTrue(reply.text().contains("<Code>" + code + "</Code>"), reply.text());
  }
}
