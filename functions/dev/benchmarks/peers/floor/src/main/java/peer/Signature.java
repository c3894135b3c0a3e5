package peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** AWS Signature Version 4 of one SendMessage. */
final class Signature {
  private static final String NAMES =
      "content-type;host;x-amz-date;x-amz-security-token;x-amz-target";

  private final String host;
  private final byte[] request;
  private final String time =
      Instant.now().toString().substring(0, 19).replace("-", "").replace(":", "") + "Z";
  private final String token = System.getenv("AWS_SESSION_TOKEN");

  Signature(String host, byte[] request) {
    this.host = host;
    this.request = request;
  }

  Map<String, String> headers() throws GeneralSecurityException {
    var headers = new HashMap<String, String>();
    headers.put("Content-Type", "application/x-amz-json-1.0");
    headers.put("X-Amz-Target", "AmazonSQS.SendMessage");
    headers.put("X-Amz-Date", time);
    headers.put("X-Amz-Security-Token", token);
    headers.put("Authorization", authorization());
    return headers;
  }

  private String authorization() throws GeneralSecurityException {
    var scope = time.substring(0, 8) + "/" + System.getenv("AWS_REGION") + "/sqs/aws4_request";
    var canonical =
        "POST\n/\n\ncontent-type:application/x-amz-json-1.0\nhost:%s\nx-amz-date:%s\nx-amz-security-token:%s\nx-amz-target:AmazonSQS.SendMessage\n\n%s\n%s"
            .formatted(host, time, token, NAMES, digest(request));
    var toSign =
        "AWS4-HMAC-SHA256\n" + time + "\n" + scope + "\n" + digest(canonical.getBytes(UTF_8));
    var key = ("AWS4" + System.getenv("AWS_SECRET_ACCESS_KEY")).getBytes(UTF_8);
    for (var part : scope.split("/")) {
      key = hmac(key, part);
    }
    return "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s"
        .formatted(
            System.getenv("AWS_ACCESS_KEY_ID"),
            scope,
            NAMES,
            HexFormat.of().formatHex(hmac(key, toSign)));
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(UTF_8));
  }

  private static String digest(byte[] bytes) throws GeneralSecurityException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
