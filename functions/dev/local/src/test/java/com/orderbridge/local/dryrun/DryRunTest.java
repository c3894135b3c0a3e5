package com.orderbridge.local.dryrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.aws.config.BridgeFiles;
import com.orderbridge.local.send.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunTest {
  private static final Path REPOSITORY = Path.of(System.getProperty("repository.root"));

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void showsTheBodiesOfCustomerAndOrder() {
    assertTrue(run("zephyrcart", "order.created"));
    assertEquals(2, count("POST "));
    assertTrue(
        text().contains("\"externalDocumentNumber\" : \"ZC-ORDER_01HXY8N5Q2V0K3M7T4R6W9Z1AB\""));
    assertTrue(text().contains("\"unitPrice\" : 14.90"), text());
  }

  @Test
  void showsARefundBesideItsOrder() {
    assertTrue(run("zephyrcart", "order.refunded"));
    assertEquals(1, count("POST "));
    assertTrue(text().contains("salesCreditMemos"), text());
  }

  @Test
  void showsWhatACancellationDeletes() {
    assertTrue(run("zephyrcart", "order.cancelled"));
    assertEquals(1, count("DELETE "));
  }

  @Test
  void showsWhyAnOrderWouldBeRejectedAndSendsNothing() {
    assertFalse(run("zephyrcart", "order.created.totals-differ"));
    assertTrue(text().contains("rejected, TOTALS_DO_NOT_MATCH"), text());
    assertEquals(0, count("POST "));
  }

  @Test
  void takesTheTopicFromTheFilesName() {
    assertTrue(run("commerce-layer", "orders.cancel"));
    assertTrue(text().startsWith("orders.cancel/"), text());
  }

  @Test
  void showsTheBodiesOfBothErps() {
    assertTrue(run("local", "zephyrcart", "order.created"));
    assertTrue(text().contains("sap-business-one/b1s/v1/Orders"), text());
    assertTrue(text().contains("\"NumAtCard\" : \"ZC-ORDER_01HXY8N5Q2V0K3M7T4R6W9Z1AB\""));
    assertTrue(text().contains("sap-business-one/b1s/v1/BusinessPartners"));
  }

  @Test
  void showsADraftOfACreditNoteAndACancellation() {
    assertTrue(run("local", "zephyrcart", "order.refunded"));
    assertTrue(text().contains("sap-business-one/b1s/v1/Drafts"), text());
    assertTrue(run("local", "zephyrcart", "order.cancelled"));
    assertTrue(text().contains("sap-business-one/b1s/v1/Orders(1)/Cancel"), text());
  }

  @Test
  void showsTheCartThatIsDeleted() {
    assertTrue(run("local", "commerce-layer", "orders.place"));
    assertTrue(text().contains("  DELETE http://127.0.0.1:8090/sap-commerce/occ/v2/"), text());
    assertTrue(text().contains("would end as delivered"), text());
  }

  @Test
  void asksTheStubThatASystemRegisters(@TempDir Path stage) throws IOException {
    Files.writeString(
        stage.resolve("bridge.json"),
        """
        {"stage": "t",
         "sources": {"zephyrcart": {"path": "/z", "scheme": "zephyrcart", "reader": "zephyrcart"}},
         "targets": {"fax": {"function": "made-up", "settings": {"number": "1"}}},
         "routes": [{"source": "zephyrcart", "type": "order.created", "to": ["fax"]}]}
        """);
    assertTrue(run(stage, "zephyrcart", "order.created"));
    assertTrue(text().endsWith("fax\n  would end as delivered\n"), text());
  }

  private boolean run(String source, String name) {
    return run("dev", source, name);
  }

  private boolean run(String stage, String source, String name) {
    return run(REPOSITORY.resolve("infra-cdk/config").resolve(stage), source, name);
  }

  private boolean run(Path stage, String source, String name) {
    var files = new BridgeFiles(stage);
    var sample = Sample.of(REPOSITORY.resolve("events/" + source + "/" + name + ".json"));
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    var known = Objects.requireNonNull(files.bridge().sources().get(source));
    return new DryRun(files, out).of(sample, known);
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private int count(String word) {
    return text().split(word, -1).length - 1;
  }
}
