package peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The receiver's job as a function bean. */
@SpringBootApplication
public class SpringApplicationMain {
  record Webhook(Data data) {}

  record Data(String id, String type, Map<String, Object> attributes) {}

  public static void main(String[] args) {
    SpringApplication.run(SpringApplicationMain.class, args);
  }

  @Bean
  SqsClient sqs() {
    return SqsClient.create();
  }

  @Bean
  Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> receive(SqsClient sqs) {
    var json =
        new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    return event -> receive(event, sqs, json);
  }

  private static APIGatewayV2HTTPResponse receive(
      APIGatewayV2HTTPEvent event, SqsClient sqs, ObjectMapper json) {
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
          json.writeValueAsString(
              Map.of("id", "orders.place/" + order.id(), "subject", order.id(), "data", order));
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
