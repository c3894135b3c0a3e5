package com.orderbridge.signing;

import com.orderbridge.signing.internal.DecimalTimestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A scheme in the words of a configuration file: see {@link SignatureSchemes#fromSettings}. */
record SchemeSettings(Map<String, String> settings) {
  private static final List<String> KEYS =
      List.of(
          "name",
          "signatureHeader",
          "format",
          "prefix",
          "signatureKey",
          "timestampKey",
          "ed25519Label",
          "encoding",
          "content",
          "timestampHeader",
          "idHeader",
          "secretEncoding",
          "toleranceSeconds",
          "checkFuture",
          "failureStatus");

  SchemeSettings {
    settings = Map.copyOf(settings);
    for (String key : settings.keySet()) {
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException("unknown setting '" + key + "': use one of " + KEYS);
      }
    }
  }

  SignatureScheme scheme() {
    return new SignatureScheme(
        needed("name"),
        headers(),
        format(),
        encoding(),
        content(),
        optional("timestampHeader"),
        optional("idHeader"),
        secretEncoding(),
        tolerance(),
        Math.toIntExact(number("failureStatus", "401")));
  }

  private List<String> headers() {
    return List.of(needed("signatureHeader").split(",", -1));
  }

  private SignatureFormat format() {
    String shape = needed("format");
    return switch (shape) {
      case "bare" -> bare();
      case "key-value-list" -> keyValueList();
      case "space-list" -> spaceList();
      default -> throw unknown("format", shape, "bare, key-value-list, space-list");
    };
  }

  private SignatureFormat bare() {
    refuse("signatureKey", "timestampKey", "ed25519Label");
    return new SignatureFormat.Bare(orElse("prefix", ""));
  }

  private SignatureFormat keyValueList() {
    refuse("prefix", "ed25519Label");
    return new SignatureFormat.KeyValueList(optional("timestampKey"), orElse("signatureKey", "v1"));
  }

  private SignatureFormat spaceList() {
    refuse("prefix", "timestampKey");
    return new SignatureFormat.SpaceList(orElse("signatureKey", "v1"), optional("ed25519Label"));
  }

  private SignatureEncoding encoding() {
    String wanted = needed("encoding");
    for (SignatureEncoding encoding : SignatureEncoding.values()) {
      if (encoding.setting().equals(wanted)) {
        return encoding;
      }
    }
    throw unknown("encoding", wanted, "hex, base64");
  }

  private SignedContent content() {
    String wanted = needed("content");
    for (SignedContent content : SignedContent.values()) {
      if (content.setting().equals(wanted)) {
        return content;
      }
    }
    throw unknown("content", wanted, "body, ts.body, id.ts.body");
  }

  private SecretEncoding secretEncoding() {
    String wanted = needed("secretEncoding");
    for (SecretEncoding encoding : SecretEncoding.values()) {
      if (encoding.setting().equals(wanted)) {
        return encoding;
      }
    }
    throw unknown("secretEncoding", wanted, "utf8, base64, hex, whsec-base64");
  }

  private Optional<Tolerance> tolerance() {
    if (!settings.containsKey("toleranceSeconds")) {
      refuse("checkFuture");
      return Optional.empty();
    }
    Duration duration = Duration.ofSeconds(number("toleranceSeconds", ""));
    return Optional.of(new Tolerance(duration, checkFuture()));
  }

  private boolean checkFuture() {
    String wanted = orElse("checkFuture", "true");
    return switch (wanted) {
      case "true" -> true;
      case "false" -> false;
      default -> throw unknown("checkFuture", wanted, "true, false");
    };
  }

  private long number(String key, String otherwise) {
    String text = orElse(key, otherwise);
    long number = DecimalTimestamp.parse(text);
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw unknown(key, text, "a whole number, in digits only");
    }
    return number;
  }

  private Optional<String> optional(String key) {
    return Optional.ofNullable(settings.get(key));
  }

  private String orElse(String key, String otherwise) {
    return settings.getOrDefault(key, otherwise);
  }

  private String needed(String key) {
    @Nullable String value = settings.get(key);
    if (value == null) {
      throw new IllegalArgumentException("setting '" + key + "' is missing");
    }
    return value;
  }

  private void refuse(String... keys) {
    for (String key : keys) {
      if (settings.containsKey(key)) {
        throw new IllegalArgumentException(
            "setting '" + key + "' means nothing beside these: " + settings.keySet());
      }
    }
  }

  private static IllegalArgumentException unknown(String key, String value, String choices) {
    return new IllegalArgumentException("setting '" + key + "' is '" + value + "': use " + choices);
  }
}
