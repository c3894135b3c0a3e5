package peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The receiver's job as the AWS guides show it: typed events, default client, binding. */
public final class SdkHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  record Webhook(Data data) {}

  record Data(String id, String type, Map<String, Object> attributes) {}

  private static final ObjectMapper JSON =
      new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
  private static final SqsClient SQS = SqsClient.create();

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    try {
      var body = event.getBody();
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(System.getenv("SIGNING_SECRET").getBytes(UTF_8), "HmacSHA256"));
      var expected = Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(UTF_8)));
      if (!expected.equals(event.getHeaders().get("x-commercelayer-signature"))) {
        return APIGatewayV2HTTPResponse.builder().withStatusCode(401).build();
      }
      var order = JSON.readValue(body, Webhook.class).data();
      var message =
          JSON.writeValueAsString(
              Map.of("id", "orders.place/" + order.id(), "subject", order.id(), "data", order));
      SQS.sendMessage(
          it ->
              it.queueUrl(System.getenv("QUEUE_URL"))
                  .messageBody(message)
                  .messageGroupId("commerce-layer"));
      return APIGatewayV2HTTPResponse.builder().withStatusCode(202).build();
    } catch (java.io.IOException | java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
