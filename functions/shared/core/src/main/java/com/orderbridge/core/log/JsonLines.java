package com.orderbridge.core.log;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.json.AsciiJson;
import java.io.PrintStream;

/**
 * Writes one JSON object per line. CloudWatch Logs receives Lambda's standard output unchanged.
 * Lambda's own logger would wrap the line, and the metrics in it would be lost. Thread-safe.
 */
public final class JsonLines {
  private final PrintStream out;

  /**
   * Creates a writer.
   *
   * @param out the stream for the lines; standard output on Lambda
   */
  public JsonLines(PrintStream out) {
    this.out = out;
  }

  /**
   * Starts a line, which the caller fills.
   *
   * @param event what happened, in words that one can search for
   */
  public static ObjectNode line(String event) {
    return JsonNodeFactory.instance.objectNode().put("event", event);
  }

  /** Writes the line, as ASCII, and a line break. */
  public void write(ObjectNode line) {
    out.println(AsciiJson.write(line));
  }
}
