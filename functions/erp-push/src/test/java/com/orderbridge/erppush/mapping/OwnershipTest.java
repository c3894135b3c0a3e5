package com.orderbridge.erppush.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.orderbridge.delivery.Amount;
import com.orderbridge.delivery.Past;
import com.orderbridge.erppush.mapping.Ownership.Candidate;
import com.orderbridge.erppush.mapping.Ownership.Meant;
import com.orderbridge.erppush.mapping.Ownership.Owner;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnershipTest {
  private static final String PLACED = "order.created/1";
  private static final References PREFIXED = new References("A-1", "A-1/R", "1", "1/R", "A-");
  private static final References BARE = new References("1", "1/R", "1", "1/R", "");
  private static final Meant MEANT =
      new Meant(Optional.of(amount("12.00")), Set.of("10000", "20000"));

  @Test
  void whatAnAttemptOfOursMayHaveWrittenIsOurs() {
    var past = past(true, Optional.empty());
    assertEquals(Owner.OURS, own(PREFIXED, past).ofOwn(found("A-1/R", "7", "99.00"), MEANT));
  }

  @Test
  void whatStandsUnderAFormerNameIsNotWhatAnAttemptOfOursWrote() {
    var past = past(true, Optional.empty());
    assertEquals(Owner.OTHERS, own(PREFIXED, past).ofOwn(found("1/R", "7", "99.00"), MEANT));
  }

  @Test
  void theDocumentOnRecordIsOurs() {
    var past = past(false, Optional.of("7"));
    assertEquals(Owner.OURS, own(BARE, past).ofOwn(found("1/R", "7", "99.00"), MEANT));
    assertEquals(Owner.OTHERS, own(BARE, past).ofOwn(found("1/R", "8", "99.00"), MEANT));
  }

  @Test
  void withoutARecordTheSameAmountIsTheSameAndAnotherIsSomebodyElses() {
    assertEquals(Owner.SAME, own(BARE, Past.NONE).ofOwn(found("1/R", "7", "12.0"), MEANT));
    assertEquals(Owner.OTHERS, own(BARE, Past.NONE).ofOwn(found("1/R", "7", "12.01"), MEANT));
    var unknown = new Meant(Optional.empty(), Set.of("10000"));
    assertEquals(Owner.OTHERS, own(BARE, Past.NONE).ofOwn(found("1/R", "7", "12.00"), unknown));
  }

  @Test
  void underAFormerNameTheCustomerMustAgreeToo() {
    var ownership = own(PREFIXED, Past.NONE);
    assertEquals(Owner.SAME, ownership.ofOwn(found("1/R", "7", "12.00", "10000"), MEANT));
    assertEquals(Owner.OTHERS, ownership.ofOwn(found("1/R", "7", "12.00", "66666"), MEANT));
  }

  @Test
  void theOrderThatTheStoryPlacedIsOurs() {
    var past = placed("1001", true);
    assertEquals(Owner.OURS, own(BARE, past).ofOrder(found("1", "1001", "99.00"), MEANT));
  }

  @Test
  void anOrderThatSomebodyElseHadWrittenStaysTheirs() {
    var past = placed("1001", false);
    assertEquals(Owner.OTHERS, own(PREFIXED, past).ofOrder(found("A-1", "1001", "12.00"), MEANT));
  }

  /** A clerk typed the reference before the order came, which was rejected for that. */
  @Test
  void ofAnOrderThatWasNeverWrittenNothingIsOursWhateverItIsNamed() {
    var past = new Past(false, Optional.empty(), List.of(), Set.of(PLACED), Optional.of("A-"));
    var ownership = own(PREFIXED, past);
    assertEquals(Owner.OTHERS, ownership.ofOrder(found("A-1", "1001", "99.00"), MEANT));
    assertEquals(Owner.OTHERS, ownership.ofOrder(found("A-1", "1001", "12.00", "10000"), MEANT));
  }

  @Test
  void anOrderWithOurPrefixIsOursWhateverTheStoryHasForgotten() {
    var ownership = own(PREFIXED, Past.NONE);
    assertEquals(Owner.OURS, ownership.ofOrder(found("A-1", "1001", "99.00"), MEANT));
    assertEquals(Owner.OTHERS, ownership.ofOrder(found("1", "1001", "99.00", "10000"), MEANT));
    assertEquals(Owner.OURS, ownership.ofOrder(found("1", "1001", "12.00", "10000"), MEANT));
    assertEquals(Owner.OTHERS, ownership.ofOrder(found("1", "1001", "12.00", "66666"), MEANT));
  }

  private static Ownership own(References references, Past past) {
    return new Ownership(references, past, Optional.of(PLACED));
  }

  private static Past past(boolean mayHaveWritten, Optional<String> reference) {
    return new Past(mayHaveWritten, reference, List.of(), Optional.empty());
  }

  private static Past placed(String number, boolean ours) {
    var order = new Past.Other(PLACED, "order.created", number, ours, Optional.empty());
    return new Past(false, Optional.empty(), List.of(order), Optional.empty());
  }

  private static Candidate found(String reference, String number, String total) {
    return found(reference, number, total, "10000");
  }

  private static Candidate found(String reference, String number, String total, String customer) {
    return new Candidate(reference, Set.of(number), amount(total), customer);
  }

  private static Amount amount(String value) {
    return new Amount("EUR", new BigDecimal(value));
  }
}
