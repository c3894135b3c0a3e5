package peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The receiver's job with nothing that it does not need: no retries, one source, one queue. */
public final class FloorHandler implements RequestStreamHandler {
  private static final JsonFactory JSON = new JsonFactory();

  private final URI queue = URI.create(System.getenv("QUEUE_URL"));
  private final SecretKeySpec secret =
      new SecretKeySpec(System.getenv("SIGNING_SECRET").getBytes(UTF_8), "HmacSHA256");

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    try {
      var event = texts(input.readAllBytes());
      var body = event.getOrDefault("/body", "");
      var status = signed(body, event.get("/headers/x-commercelayer-signature")) ? send(body) : 401;
      output.write(("{\"statusCode\":" + status + "}").getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private boolean signed(String body, String signature) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(secret);
    var expected = Base64.getEncoder().encode(mac.doFinal(body.getBytes(UTF_8)));
    return signature != null && MessageDigest.isEqual(expected, signature.getBytes(UTF_8));
  }

  private int send(String body) throws IOException, GeneralSecurityException {
    var order = texts(body.getBytes(UTF_8));
    var subject = order.get("/data/id");
    var message =
        "{\"specversion\":\"1.0\",\"id\":\"orders.place/%s\",\"subject\":\"%s\",\"data\":%s}"
            .formatted(subject, subject, body);
    var request = new ByteArrayOutputStream();
    try (var json = JSON.createGenerator(request)) {
      json.writeStartObject();
      json.writeStringField("QueueUrl", queue.toString());
      json.writeStringField("MessageBody", message);
      json.writeStringField("MessageGroupId", "commerce-layer");
      json.writeEndObject();
    }
    return post(request.toByteArray());
  }

  private int post(byte[] request) throws IOException, GeneralSecurityException {
    var connection = (HttpURLConnection) queue.resolve("/").toURL().openConnection();
    connection.setConnectTimeout(1000);
    connection.setReadTimeout(1000);
    connection.setDoOutput(true);
    new Signature(queue.getAuthority(), request).headers().forEach(connection::setRequestProperty);
    connection.getOutputStream().write(request);
    try (var answer = connection.getInputStream()) {
      answer.readAllBytes();
    }
    return connection.getResponseCode() == 200 ? 202 : 503;
  }

  /** Every text of a document by its path. */
  private static Map<String, String> texts(byte[] document) throws IOException {
    var texts = new HashMap<String, String>();
    try (var parser = JSON.createParser(document)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          texts.put(parser.getParsingContext().pathAsPointer().toString(), parser.getText());
        }
      }
    }
    return texts;
  }
}
