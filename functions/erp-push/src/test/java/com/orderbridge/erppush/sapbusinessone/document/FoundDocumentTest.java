package com.orderbridge.erppush.sapbusinessone.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundDocumentTest {
  @ParameterizedTest
  @CsvSource({
    "dasWithout,bost_Open,true,false,draft 7",
    "dasPending,bost_Open,false,true,'draft 7, pending approval'",
    "dasApproved,bost_Open,false,true,'draft 7, pending approval'",
    "dasRejected,bost_Open,false,false,'draft 7, turned down'",
    "dasCancelled,bost_Open,false,false,'draft 7, turned down'",
    "dasWithout,bost_Close,false,false,draft 7",
    "dasGenerated,bost_Open,false,false,draft 7"
  })
  void onlyALivingDraftIsPlainOrPending(
      String authorization, String status, boolean plain, boolean pending, String name) {
    var json = JsonNodeFactory.instance.objectNode().put("DocEntry", 7);
    json.put("AuthorizationStatus", authorization).put("DocumentStatus", status);
    var draft = new FoundDocument("Drafts", json);
    assertEquals(plain, draft.isPlainDraft());
    assertEquals(pending, draft.isPending());
    assertEquals(name, draft.shownName());
  }

  @Test
  void whatCancelsAnotherDocumentIsNone() {
    var list = JsonNodeFactory.instance.arrayNode();
    for (var status : new String[] {"csNo", "csYes", "csCancellation"}) {
      list.addObject().put("CancelStatus", status);
    }
    var found = FoundDocument.all("Invoices", list);
    assertEquals(2, found.size());
    assertEquals(false, found.getFirst().cancelled());
    assertEquals(true, found.getLast().cancelled());
  }
}
