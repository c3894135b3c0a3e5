package com.orderbridge.local.checklive.sapbusinessone;

import com.orderbridge.clients.sapbusinessone.Query;
import com.orderbridge.erppush.sapbusinessone.settings.Settings;
import com.orderbridge.local.checklive.Findings;
import com.orderbridge.local.checklive.Read;
import java.util.List;

/**
 * Checks the user fields and the user table that the settings name, by requests like the bridge's.
 */
record UserFields(DatabaseReads reads, Settings settings, Findings findings) {
  private static final List<String> DOCUMENTS =
      List.of("Orders", "Drafts", "Invoices", "CreditNotes", "DeliveryNotes", "Returns");

  void check() {
    check(DOCUMENTS, settings.referenceField(), "referenceField");
    check(List.of("Items"), settings.items().field(), "items.field");
    settings.keyTable().ifPresent(this::checkTable);
  }

  private void check(List<String> sets, String field, String setting) {
    var all = true;
    for (var set : sets) {
      var filter = Query.is(field, "order-bridge-check");
      var read = reads.session().get(DatabaseReads.where(set, filter, field));
      if (!(read instanceof Read.Found)) {
        all = false;
        missing(set, field, setting, read);
      }
    }
    if (all) {
      findings.ok("%s have the field %s".formatted(String.join(", ", sets), field));
    }
  }

  private void missing(String set, String field, String setting, Read read) {
    findings.mend(
        "%s cannot be read with the field %s: %s".formatted(set, field, read.words()),
        field.startsWith("U_")
            ? "Add the user field, or correct settings." + setting
            : "Give the bridge's user the authorisation for it");
  }

  private void checkTable(String table) {
    var read = reads.session().get("U_" + table + "?$top=1&$select=Code");
    if (read instanceof Read.Found) {
      findings.ok("user table " + table);
    } else {
      findings.mend(
          "there is no user table %s: %s".formatted(table, read.words()),
          "Make it as docs/sap-business-one.md says (No Object), or leave out settings.atomic");
    }
  }
}
