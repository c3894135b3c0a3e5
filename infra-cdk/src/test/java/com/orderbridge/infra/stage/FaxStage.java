package com.orderbridge.infra.stage;

import java.nio.file.Path;
import java.util.List;

/**
 * A stage with a target whose function is a {@link MadeUpFunction}, and with the zip of that
 * function.
 */
public final class FaxStage {
  private static final String MAPPING = "zephyrcart.order.created.fax.jsonata";
  private static final String TARGET =
      """
      "fax": { "function": "made-up", "system": "fax", "settings": { "number": "+49 30 1234" } },
      "hybris-cart-delete": {\
      """;

  private final StageOnDisk stage;

  public FaxStage(Path root) {
    this.stage =
        new StageOnDisk(root)
            .function(MadeUpFunction.class)
            .bridge("\"hybris-cart-delete\": {", TARGET)
            .bridge("\"to\": [\"business-central\"]", "\"to\": [\"business-central\", \"fax\"]")
            .mapping(MAPPING, "{ \"page\": data.id }")
            .sample("{ \"data\": { \"id\": \"1\" } }");
  }

  /** Replaces one text of the {@code bridge.json} with another. */
  public void with(String text, String by) {
    stage.bridge(text, by);
  }

  public void mapping(String text) {
    stage.mapping(MAPPING, text);
  }

  public void withoutMapping() {
    stage.without("infra-cdk/config/test/mappings/" + MAPPING);
  }

  public Stage read() {
    return stage.stage();
  }

  public List<String> problems() {
    return stage.problems();
  }
}
