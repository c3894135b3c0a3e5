package com.orderbridge.infra.stage.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.orderbridge.infra.stage.StageOnDisk;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests where a stage belongs, and what must be in the same place. */
final class PlaceTest {
  private final StageOnDisk stage;

  PlaceTest(@TempDir Path root) {
    this.stage = new StageOnDisk(root);
  }

  @Test
  void readsAccountAndRegion() {
    stage.deployment("{ \"account\": \"123456789012\", \"region\": \"eu-central-1\" }");

    assertEquals(
        new Place(Optional.of("123456789012"), Optional.of("eu-central-1")),
        stage.stage().deployment().place());
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345678901", "1234-5678-9012", "my-account"})
  void whatIsNoAccount(String account) {
    stage.deployment("{ \"account\": \"" + account + "\" }");

    refused("account must be the 12 digits of an AWS account, in quotes");
  }

  @ParameterizedTest
  @CsvSource({
    "eu-central, ; did you mean eu-central-1?",
    "Frankfurt, ''",
    "eu-centrl-1, ; did you mean eu-central-1?",
    "us-esat-1, ; did you mean us-east-1?"
  })
  void whatIsNoRegion(String region, String hint) {
    stage.deployment("{ \"region\": \"" + region + "\" }");

    refused("region must be an AWS region such as eu-central-1, not " + region + hint);
  }

  @Test
  void aRegionThatTheSdkDoesNotKnowYet() {
    stage.deployment("{ \"region\": \"xy-northwest-7\" }");

    assertEquals(List.of(), stage.problems());
  }

  @Test
  void aCertificateOfAnotherRegion() {
    certificate("us-east-1", "123456789012");

    refused(
        "domain.certificate is in us-east-1, but the stage is in eu-central-1 and can only use a"
            + " certificate of its own region");
  }

  @Test
  void aCertificateOfAnotherAccount() {
    certificate("eu-central-1", "210987654321");

    refused(
        "domain.certificate belongs to account 210987654321, but the stage belongs to"
            + " 123456789012");
  }

  @Test
  void aCertificateOfItsOwn() {
    certificate("eu-central-1", "123456789012");

    assertEquals(List.of(), stage.problems());
  }

  private void certificate(String region, String account) {
    stage.deployment(
        """
        {
          "account": "123456789012", "region": "eu-central-1",
          "domain": {
            "name": "hooks.shop.de", "certificate": "arn:aws:acm:%s:%s:certificate/1a2b-3c"
          }
        }
        """
            .formatted(region, account));
  }

  private void refused(String problem) {
    assertEquals(List.of("config/test/deployment.json: " + problem), stage.problems());
  }
}
