package com.orderbridge.simulators.sapbusinessone.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/**
 * JSON as the Service Layer prints it: three blanks for each level, blanks round the colon, and a
 * line feed at the end; recordings "session-401-v1" and "error-404-v2-in-batch" [V].
 */
public final class Pretty {
  private static final DefaultIndenter THREE_BLANKS = new DefaultIndenter("   ", "\n");
  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build()
          .writer(printer());

  private Pretty() {}

  public static String write(JsonNode body) {
    try {
      return WRITER.writeValueAsString(body) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static DefaultPrettyPrinter printer() {
    var separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.BOTH)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withArrayIndenter(THREE_BLANKS)
        .withObjectIndenter(THREE_BLANKS);
  }
}
