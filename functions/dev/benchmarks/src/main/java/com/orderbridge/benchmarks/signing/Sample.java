package com.orderbridge.benchmarks.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.orderbridge.signing.SigningSecret;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What all verifiers are given: the same body, the same headers around it, the same secrets. */
final class Sample {
  private static final String LINE =
      "{\"sku\":\"ART-000123\",\"quantity\":2,\"unit_amount_cents\":4990,\"currency\":\"EUR\"},";

  private Sample() {}

  /** ASCII, which is kindest to those who take a String: nothing of it has to be encoded. */
  static byte[] body(int size) {
    return LINE.repeat(size / LINE.length() + 1).substring(0, size).getBytes(US_ASCII);
  }

  /** The sender used the last one, so that whoever tries them in turn has to try all. */
  static List<SigningSecret> secrets(int count) {
    List<SigningSecret> both = List.of(secret("next"), secret("current"));
    return both.subList(both.size() - count, both.size());
  }

  /** What API Gateway passes on with a request, and the signed headers among it. */
  static Map<String, String> request(Map<String, String> signed) {
    Map<String, String> headers = new HashMap<>(signed);
    headers.put("accept", "*/*");
    headers.put("content-length", "8192");
    headers.put("content-type", "application/json");
    headers.put("host", "hooks.example.com");
    headers.put("user-agent", "Sender/1.0 (+https://example.com/webhooks)");
    headers.put("x-amzn-trace-id", "Root=1-5e6722a7-cc56xmpl46db7ae02d4da47e");
    headers.put("x-forwarded-for", "203.0.113.7");
    headers.put("x-forwarded-port", "443");
    headers.put("x-forwarded-proto", "https");
    return headers;
  }

  /** The same for those who take lists of values. */
  static Map<String, List<String>> asLists(Map<String, String> headers) {
    Map<String, List<String>> lists = new HashMap<>();
    headers.forEach((name, value) -> lists.put(name, List.of(value)));
    return lists;
  }

  /** A secret that every scheme takes: 24 bytes, as Standard Webhooks asks for. */
  private static SigningSecret secret(String name) {
    byte[] key = (name + "-secret-of-a-benchmark").substring(0, 24).getBytes(US_ASCII);
    return SigningSecret.of(name, "whsec_" + Base64.getEncoder().encodeToString(key));
  }
}
