package com.orderbridge.receiver;

import com.orderbridge.adapters.config.ConfigurationException;
import com.orderbridge.core.config.Source;
import com.orderbridge.receiver.commercelayer.CommerceLayerReader;
import com.orderbridge.receiver.zephyrcart.ZephyrCartReader;
import java.util.List;

/** The senders whose events can be read, by {@code reader} of a source. */
final class Sources {
  private Sources() {}

  static EventReader readerOf(Source source) {
    return switch (source.reader()) {
      case "commerce-layer" -> new CommerceLayerReader();
      case "zephyrcart" -> new ZephyrCartReader();
      default ->
          throw new ConfigurationException(
              List.of(
                  "sources.%s.reader is %s; known are: commerce-layer, zephyrcart"
                      .formatted(source.name(), source.reader())));
    };
  }
}
