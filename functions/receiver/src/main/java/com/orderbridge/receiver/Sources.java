package com.orderbridge.receiver;

import com.orderbridge.core.config.ConfigurationException;
import com.orderbridge.core.config.Source;
import com.orderbridge.intake.Sender;
import com.orderbridge.intake.Senders;
import com.orderbridge.signing.SignatureScheme;
import com.orderbridge.signing.SignatureSchemes;
import java.util.List;

/** Finds the sender of a source by {@code reader}, and its signature scheme by {@code scheme}. */
final class Sources {
  private Sources() {}

  static Sender senderOf(Source source) {
    return Senders.of(source)
        .orElseThrow(() -> new ConfigurationException(List.of(Senders.unknown(source))));
  }

  static SignatureScheme schemeOf(Source source) {
    return SignatureSchemes.named(source.scheme()).orElseThrow(() -> unknownScheme(source));
  }

  private static ConfigurationException unknownScheme(Source source) {
    var known = SignatureSchemes.all().stream().map(SignatureScheme::name).sorted().toList();
    return new ConfigurationException(
        List.of(
            "sources.%s.scheme is %s; use one of: %s"
                .formatted(source.name(), source.scheme(), String.join(", ", known))));
  }
}
