package peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.function.aws.MicronautRequestHandler;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The receiver's job as Micronaut's handler. */
public class MicronautHandler
    extends MicronautRequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  /** The body. */
  @Serdeable
  public record Webhook(Data data) {}

  /** Its order. */
  @Serdeable
  public record Data(String id, String type, Map<String, Object> attributes) {}

  /** What is sent. */
  @Serdeable
  public record Message(String id, String subject, Data data) {}

  @Inject ObjectMapper json;

  private final SqsClient sqs = SqsClient.create();

  @Override
  public APIGatewayV2HTTPResponse execute(APIGatewayV2HTTPEvent event) {
    try {
      var body = event.getBody();
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(System.getenv("SIGNING_SECRET").getBytes(UTF_8), "HmacSHA256"));
      var expected = Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(UTF_8)));
      if (!expected.equals(event.getHeaders().get("x-commercelayer-signature"))) {
        return APIGatewayV2HTTPResponse.builder().withStatusCode(401).build();
      }
      var order = json.readValue(body, Webhook.class).data();
      var message =
          json.writeValueAsString(new Message("orders.place/" + order.id(), order.id(), order));
      sqs.sendMessage(
          it ->
              it.queueUrl(System.getenv("QUEUE_URL"))
                  .messageBody(message)
                  .messageGroupId("commerce-layer"));
      return APIGatewayV2HTTPResponse.builder().withStatusCode(202).build();
    } catch (java.io.IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
