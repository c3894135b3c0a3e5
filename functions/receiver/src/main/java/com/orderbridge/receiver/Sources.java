package com.orderbridge.receiver;

import com.orderbridge.adapters.config.ConfigurationException;
import com.orderbridge.core.config.Source;
import com.orderbridge.receiver.commercelayer.CommerceLayerReader;
import com.orderbridge.receiver.zephyrcart.ZephyrCartReader;
import com.orderbridge.signing.SignatureScheme;
import com.orderbridge.signing.SignatureSchemes;
import java.util.List;
import java.util.Optional;

/**
 * The senders whose events can be read, by {@code reader} of a source, and how they sign, by {@code
 * scheme}.
 */
final class Sources {
  private Sources() {}

  static EventReader readerOf(Source source) {
    return switch (source.reader()) {
      case "commerce-layer" -> new CommerceLayerReader(source.rules());
      case "zephyrcart" -> new ZephyrCartReader(source.rules());
      default ->
          throw new ConfigurationException(
              List.of(
                  "sources.%s.reader is %s; known are: commerce-layer, zephyrcart"
                      .formatted(source.name(), source.reader())));
    };
  }

  /**
   * Where a sender with a secret per topic says which one it has signed with; not signed itself.
   */
  static Optional<String> topicHeaderOf(Source source) {
    return source.reader().equals("commerce-layer")
        ? Optional.of("x-commercelayer-topic")
        : Optional.empty();
  }

  /** Whether a body says by its status of which topic it is, so that topics may share a secret. */
  static boolean tellsApart(Source source, String topic) {
    return source.reader().equals("commerce-layer") && CommerceLayerReader.tellsApart(topic);
  }

  /** Whether its bodies say whose they are. */
  static boolean namesOrganization(Source source) {
    return source.reader().equals("commerce-layer");
  }

  static SignatureScheme schemeOf(Source source) {
    return SignatureSchemes.named(source.scheme()).orElseThrow(() -> unknownScheme(source));
  }

  private static ConfigurationException unknownScheme(Source source) {
    var known = SignatureSchemes.all().stream().map(SignatureScheme::name).sorted().toList();
    return new ConfigurationException(
        List.of(
            "sources.%s.scheme is %s; known are: %s"
                .formatted(source.name(), source.scheme(), String.join(", ", known))));
  }
}
