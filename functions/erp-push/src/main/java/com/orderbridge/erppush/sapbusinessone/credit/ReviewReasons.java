package com.orderbridge.erppush.sapbusinessone.credit;

import com.orderbridge.erppush.sapbusinessone.document.AmountCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a person must look at a document before it is added. It is said in the document's own
 * comments, and a document that says so is never added by the bridge.
 *
 * @param amount reasons that concern its amount
 * @param other reasons that do not
 */
record ReviewReasons(List<String> amount, List<String> other) {
  private static final String CHECK = "CHECK";

  ReviewReasons {
    amount = List.copyOf(amount);
    other = List.copyOf(other);
  }

  /** Whether a document's comments say that a person must look at it. */
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

  /** The comments of a document that would have had others. */
  String before(String comments) {
    return isEmpty() ? comments : (text() + ". " + comments).strip();
  }

  /** What operations must hear of. */
  Optional<String> check() {
    return amount.isEmpty() ? Optional.empty() : Optional.of(text());
  }
}
