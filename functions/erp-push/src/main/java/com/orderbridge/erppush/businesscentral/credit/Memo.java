package com.orderbridge.erppush.businesscentral.credit;

import com.orderbridge.delivery.Amount;
import com.orderbridge.erppush.businesscentral.document.SalesDocument;
import java.util.List;
import java.util.Optional;

/**
 * A credit memo that is to be.
 *
 * @param document with its lines and comments
 * @param meant what it must come to; empty if nobody knows
 * @param comments what a person must look at; with any, it is never posted
 * @param check what operations are told
 * @param mayPost whether it is posted if it comes to what was meant
 * @param notes for the log
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
