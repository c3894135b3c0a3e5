package com.orderbridge.simulators.sapbusinessone;

import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.order;
import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.orderbridge.simulators.Caller.Reply;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is too long is refused. */
final class FieldLengthsTest {
  @Test
  void aTextThatIsTooLongIsRefusedWithItsField() throws IOException {
    try (var simulators = Simulators.start(0)) {
      var b1 = new ServiceLayerCaller(simulators.address());
      String order =
          order("1").replace("\"Comments\":\"..\"", "\"JournalMemo\":\"" + "x".repeat(51) + "\"");
      Reply reply = b1.send("POST", "/b1s/v1/Orders", order);
      refused(reply, 400, -5002);
      assertEquals(
          "Value too long in property 'JournalMemo' of 'Document'",
          reply.json().at("/error/message/value").asText());
      b1.option("{\"valueTooLongCode\":-1}");
      refused(b1.send("POST", "/b1s/v1/Orders", order), 400, -1);
    }
  }
}
