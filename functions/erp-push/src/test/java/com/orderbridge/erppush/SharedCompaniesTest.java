package com.orderbridge.erppush;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.BridgeReader;
import com.orderbridge.core.config.BridgeReader.BridgeRead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedCompaniesTest {
  private static final String ONE = "\"company\": \"CRONUS\"";
  private static final String BY_MARKET =
      "\"company\": {\"by\": \"data.market\", \"of\": {\"US\": \"cronus \"}, \"otherwise\": \"X\"}";
  private static final String TEST = "\"company\": \"Y\", \"testCompany\": \"CRONUS\"";
  private static final String DATABASE = "\"companyDb\": \"CRONUS\"";

  @Test
  void twoSourcesOfOneTargetNeedAPrefixEach() {
    assertEquals(
        List.of(
            "sources.eu.referencePrefix and sources.us.referencePrefix must be set, and differ: "
                + "the orders of both go into one company at erp; "
                + "give each a prefix of its own, such as SHOP1-"),
        problems("", "", ONE, ONE, "erp", "erp"));
    assertEquals(1, problems("EU-", "", ONE, ONE, "erp", "erp").size());
    assertEquals(1, problems("EU-", "EU-", ONE, ONE, "erp", "erp").size());
    assertEquals(List.of(), problems("EU-", "US-", ONE, ONE, "erp", "erp"));
  }

  @Test
  void sourcesAloneAtTheirCompaniesNeedNone() {
    assertEquals(List.of(), problems("", "", ONE, "\"company\": \"OTHER\"", "erp", "erp2"));
    assertEquals(List.of(), problems("", "", ONE, ONE, "erp", "elsewhere"));
  }

  @Test
  void oneCompanyOfTwoTargetsIsOneHoweverItIsNamed() {
    for (var other : List.of(ONE, BY_MARKET, TEST, DATABASE)) {
      var problem = problems("", "", ONE, other, "erp", "erp2").toString();
      assertTrue(problem.contains("one company at erp and erp2;"), other + problem);
    }
  }

  @Test
  void aStageWhoseSourcesMeetIsRefused() throws IOException {
    var file = Path.of(System.getProperty("repository.root"), "infra-cdk/config/local/bridge.json");
    var stage = Files.readString(file);
    assertEquals(List.of(), new ErpPush().problems(bridge(stage)));
    var without = stage.replaceAll("\"referencePrefix\": \"[^\"]+\",", "");
    var problems = new ErpPush().problems(bridge(without)).toString();
    assertTrue(problems.contains("business-central and sap-business-one"), problems);
  }

  /** Two shops, each routed to one target; {@code elsewhere} has another address. */
  private static List<String> problems(
      String eu, String us, String erp, String erp2, String toEu, String toUs) {
    var json =
        """
        {"stage": "test", "sources": {"eu": %s, "us": %s},
         "targets": {"erp": %s, "erp2": %s, "elsewhere": %s},
         "routes": [{"source": "eu", "type": "placed", "to": ["%s"]},
                    {"source": "us", "type": "placed", "to": ["%s"]}]}\
        """
            .formatted(
                source("eu", eu),
                source("us", us),
                target("https://erp/api/", erp),
                target("https://ERP/api", erp2),
                target("https://elsewhere/api", erp),
                toEu,
                toUs);
    return SharedCompanies.problems(bridge(json));
  }

  private static String source(String name, String prefix) {
    var field = prefix.isEmpty() ? "" : ", \"referencePrefix\": \"%s\"".formatted(prefix);
    return "{\"path\": \"/%s\", \"scheme\": \"s\", \"reader\": \"r\"%s}".formatted(name, field);
  }

  private static String target(String url, String company) {
    return "{\"function\": \"erp-push\", \"system\": \"erp\", \"settings\": {\"url\": \"%s\", %s}}"
        .formatted(url, company);
  }

  private static Bridge bridge(String json) {
    var read = BridgeReader.read("bridge.json", json.getBytes(UTF_8));
    return assertInstanceOf(BridgeRead.Valid.class, read, read.toString()).bridge();
  }
}
