package com.orderbridge.erppush.sapbusinessone.credit;

import com.orderbridge.erppush.sapbusinessone.document.AmountCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reasons why a person must look at a document before it is added. They are written into the
 * document's own comments. The bridge never adds a document with such comments.
 *
 * @param amount the reasons that concern its amount
 * @param other the other reasons
 */
record ReviewReasons(List<String> amount, List<String> other) {
  private static final String CHECK = "CHECK";

  ReviewReasons {
    amount = List.copyOf(amount);
    other = List.copyOf(other);
  }

  /** Returns whether a document's comments say that a person must look at it. */
  static boolean areIn(String comments) {
    return comments.startsWith(CHECK);
  }

  static boolean isAmountIn(String comments) {
    return comments.startsWith(AmountCheck.CHECK_AMOUNT);
  }

  boolean isEmpty() {
    return amount.isEmpty() && other.isEmpty();
  }

  ReviewReasons withAmount(String reason) {
    var reasons = new ArrayList<>(List.of(reason));
    reasons.addAll(amount);
    return new ReviewReasons(reasons, other);
  }

  String text() {
    return (amount.isEmpty() ? CHECK + ": " : AmountCheck.CHECK_AMOUNT) + reasons();
  }

  String reasons() {
    var reasons = new ArrayList<>(amount);
    reasons.addAll(other);
    return String.join("; ", reasons);
  }

  /**
   * Returns the comments of a document: the reasons, followed by the comments that it would have
   * had.
   */
  String before(String comments) {
    return isEmpty() ? comments : (text() + ". " + comments).strip();
  }

  /** Returns what operations must hear of. */
  Optional<String> check() {
    return amount.isEmpty() ? Optional.empty() : Optional.of(text());
  }
}
