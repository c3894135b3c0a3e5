package com.orderbridge.erppush.sapbusinessone.credit;

import com.orderbridge.erppush.sapbusinessone.document.FoundDocument;
import java.util.List;

/**
 * The documents of an order whose lines are given back.
 *
 * @param type the number that Business One gives to this kind of document
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
   * Returns whether a document of a collection may draw on these documents. A credit note draws on
   * an invoice and a return on a delivery; neither draws on an order.
   */
  boolean mayBeDrawnBy(String collection) {
    return collection.equals("CreditNotes") ? type == INVOICE : type == DELIVERY;
  }

  /** Returns whether amounts are in another currency than the company's. */
  boolean foreign() {
    return documents.stream().anyMatch(FoundDocument::foreign);
  }

  /** Returns whether all documents are in this currency. */
  boolean isIn(String currency) {
    return documents.stream().allMatch(it -> it.currency().equals(currency));
  }
}
