package com.orderbridge.erppush.businesscentral.credit;

import com.orderbridge.delivery.Amount;
import com.orderbridge.erppush.businesscentral.document.SalesDocument;
import java.util.List;
import java.util.Optional;

/**
 * A credit memo that is to be written.
 *
 * @param document the document with its lines and comments
 * @param meant the amount to which it must come; empty if it is not known
 * @param comments what a person must look at; a credit memo with comments is never posted
 * @param check what operations are told
 * @param mayPost whether it may be posted if it comes to {@code meant}
 * @param notes notes for the log
 */
record Memo(
    SalesDocument document,
    Optional<Amount> meant,
    List<String> comments,
    Optional<String> check,
    boolean mayPost,
    List<String> notes) {
  Memo {
    comments = List.copyOf(comments);
    notes = List.copyOf(notes);
  }

  boolean posts() {
    return mayPost && comments.isEmpty();
  }
}
