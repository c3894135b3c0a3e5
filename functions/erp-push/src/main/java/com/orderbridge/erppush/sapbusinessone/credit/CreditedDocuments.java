package com.orderbridge.erppush.sapbusinessone.credit;

import com.orderbridge.erppush.sapbusinessone.document.FoundDocument;
import java.util.List;

/**
 * The documents of an order whose lines are given back.
 *
 * @param type of them, as Business One numbers its kinds
 */
record CreditedDocuments(int type, List<FoundDocument> documents) {
  static final int INVOICE = 13;
  static final int DELIVERY = 15;
  static final int ORDER = 17;

  private static final int NONE = -1;

  CreditedDocuments {
    documents = List.copyOf(documents);
  }

  /** Returns no lines for somebody else's document: only its customer counts. */
  static CreditedDocuments none(FoundDocument document) {
    return new CreditedDocuments(NONE, List.of(document));
  }

  String cardCode() {
    return documents.getFirst().cardCode();
  }

  boolean hasLines() {
    return type != NONE;
  }

  /**
   * Whether a document of a collection may be drawn from these: a credit note from an invoice, a
   * return from a delivery, nothing of the kind from an order.
   */
  boolean mayBeDrawnBy(String collection) {
    return collection.equals("CreditNotes") ? type == INVOICE : type == DELIVERY;
  }

  /** Whether amounts are in another currency than the company's. */
  boolean foreign() {
    return documents.stream().anyMatch(FoundDocument::foreign);
  }

  /** Whether all are in a currency. */
  boolean isIn(String currency) {
    return documents.stream().allMatch(it -> it.currency().equals(currency));
  }
}
