package com.orderbridge.local.checklive.sapbusinessone;

import com.orderbridge.erppush.sapbusinessone.settings.Settings;
import com.orderbridge.local.checklive.CheckedTarget;
import com.orderbridge.local.checklive.Findings;
import com.orderbridge.local.checklive.OwnLookUps;
import java.util.ArrayList;
import java.util.TreeSet;

/** Checks SAP Business One: signs in to each company database, and checks it. */
public final class BusinessOneCheck {
  private final CheckedTarget target;
  private final Settings settings;
  private final Findings findings;

  private BusinessOneCheck(CheckedTarget target, Findings findings) {
    this.target = target.by(new KeptLogins(target.calls()));
    this.settings = Settings.read(target.name(), target.config().settings());
    this.findings = findings;
  }

  /**
   * Adds everything that can be found.
   *
   * @throws com.orderbridge.core.config.ConfigurationException if the settings are wrong
   */
  public static void check(CheckedTarget target, Findings findings) {
    new BusinessOneCheck(target, findings).check();
  }

  private void check() {
    var databases = new TreeSet<>(settings.companyDb().all());
    settings.testCompanyDb().ifPresent(databases::add);
    var sessions = new ArrayList<LiveSession>();
    for (var database : databases) {
      new Login(target, settings.endpoint(), database).logIn(findings).ifPresent(sessions::add);
    }
    sessions.forEach(this::check);
    if (sessions.size() == databases.size()) {
      new OwnLookUps(target, findings).check();
    }
    sessions.forEach(LiveSession::logOut);
  }

  private void check(LiveSession session) {
    var reads = new DatabaseReads(session, findings);
    new FixedPartner(reads, settings.customers(), target.currencies(), findings).check();
    new LocalCurrency(reads, settings.localCurrency(), target.currencies(), findings).check();
    new PostingPeriod(reads, findings).check();
    new VatGroupCodes(reads, settings.taxGroups(), findings).check();
    new ServiceItems(session, settings.items(), target, findings).check();
    new Expenses(reads, target, findings).check();
    new UserFields(reads, settings, findings).check();
    new AnyCase(session, findings).check();
    new BatchByHand(session, findings).check();
  }
}
