package com.orderbridge.infra.deployed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.infra.stage.StageOnDisk;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares what is deployed with what would be deployed. */
final class GuardTest {
  private static final String CARTS = "order-bridge-test-hybris-cart-delete";
  private static final StackTemplate WITHOUT_CARTS =
      Templates.withoutResources(it -> it.startsWith("hybriscartdelete"));

  private static final StackTemplate WITHOUT_ZEPHYRCART =
      Templates.withoutOutputs(it -> it.startsWith("frontdoorurlzephyrcart"));

  private static final String CARTS_GONE =
      "targets.hybris-cart-delete is deployed and would be removed: its queue "
          + CARTS
          + " is empty, but later messages would be lost. If you want that"
          + " (docs/runbook.md#removing), use -Dremove=targets.hybris-cart-delete";

  private final StageOnDisk stage;
  private final Account account = new Account().deployed("UPDATE_COMPLETE", Templates.WHOLE);

  GuardTest(@TempDir Path root) {
    this.stage = new StageOnDisk(root);
  }

  @Test
  void passesAStackAsItIs() {
    assertEquals(
        Outcome.good("Nothing that order-bridge-test holds would be lost: deploy it."),
        guard(Templates.WHOLE, ""));
  }

  @Test
  void refusesToLoseATarget() {
    assertEquals(Outcome.refused(List.of(CARTS_GONE)), guard(WITHOUT_CARTS, ""));
  }

  @Test
  void refusesToLoseASourceThatMayStillSend() {
    assertEquals(
        Outcome.refused(
            List.of(
                "sources.zephyrcart is deployed and would be removed: everything that its sender"
                    + " still sends would be lost: remove the webhook there first. If you want that"
                    + " (docs/runbook.md#removing), use -Dremove=sources.zephyrcart")),
        guard(WITHOUT_ZEPHYRCART, ""));
  }

  @Test
  void refusesToForgetTheDeliveries() {
    var next = Templates.withoutResources(it -> it.startsWith("deliveriestable"));

    var line = guard(next, "").lines().getFirst();
    assertTrue(
        line.startsWith("order-bridge-test-deliveries is deployed and would be removed"), line);
  }

  @Test
  void refusesToLoseAQueueOfTheStackItself() {
    var next = Templates.withoutResources(it -> it.startsWith("parkeddeadletters"));
    account.waiting("order-bridge-test-unreadable", 2);

    assertEquals(
        List.of(
            "order-bridge-test-unreadable would be removed, but its queue"
                + " order-bridge-test-unreadable still holds 2 messages: wait until they are"
                + " delivered, or redrive or purge them first (docs/runbook.md#removing)"),
        guard(next, "").lines());
  }

  @Test
  void takesRemovalsThatAreMeant() {
    assertTrue(guard(WITHOUT_CARTS, "targets.hybris-cart-delete").succeeded());
    assertTrue(guard(WITHOUT_ZEPHYRCART, " sources.zephyrcart ,").succeeded());
  }

  @Test
  void neverLosesMessagesEvenIfThatWasMeant() {
    account.waiting(CARTS + "-dlq", 3);

    assertEquals(
        List.of(
            "targets.hybris-cart-delete would be removed, but its queue "
                + CARTS
                + "-dlq still holds 3 messages: wait until they are delivered, or redrive or purge"
                + " them first (docs/runbook.md#removing)"),
        guard(WITHOUT_CARTS, "targets.hybris-cart-delete").lines());
  }

  @Test
  void takesNoNameThatIsNotRemoved() {
    assertEquals(
        List.of(
            CARTS_GONE,
            "-Dremove=targets.hybris-cart-delte: this deployment would not remove that; did you"
                + " mean targets.hybris-cart-delete?"),
        guard(WITHOUT_CARTS, "targets.hybris-cart-delte").lines());
  }

  @Test
  void hasNothingToCompareBeforeTheFirstDeployment() {
    assertEquals(
        Outcome.good("order-bridge-test is not deployed yet: nothing can be lost."),
        guard(new Account(), Templates.WHOLE, ""));
  }

  @Test
  void saysHowAProtectedStageIsFirstDeployed() {
    stage.deployment("{ \"protection\": true }");

    assertEquals(
        Outcome.good(
            "order-bridge-test is not deployed yet: nothing can be lost. Deploy it with -c"
                + " first=true this once."),
        guard(new Account(), Templates.WHOLE, ""));
  }

  @Test
  void saysWhatToDoWithAFailedCreation() {
    account.deployed("ROLLBACK_COMPLETE", Templates.WHOLE).secured();

    var outcome = guard(Templates.WHOLE, "");

    assertFalse(outcome.succeeded());
    assertEquals(
        List.of(
            "order-bridge-test is ROLLBACK_COMPLETE: its first deployment failed, and nothing of"
                + " it works. In this order:",
            "  aws cloudformation update-termination-protection --no-enable-termination-protection"
                + " --stack-name order-bridge-test",
            "  aws cloudformation delete-stack --stack-name order-bridge-test",
            "  aws cloudformation wait stack-delete-complete --stack-name order-bridge-test",
            "  ./mvnw -q -Pimport -Dstage=test"),
        outcome.lines());
  }

  private Outcome guard(StackTemplate next, String remove) {
    return guard(account, next, remove);
  }

  private Outcome guard(Account account, StackTemplate next, String remove) {
    var properties = new Properties();
    properties.setProperty("remove", remove);
    return GuardMain.outcome(new StageInAws(stage.stage(), account, next, new Options(properties)));
  }
}
