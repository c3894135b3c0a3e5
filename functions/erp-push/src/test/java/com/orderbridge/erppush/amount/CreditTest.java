package com.orderbridge.erppush.amount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.erppush.amount.Credit.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CreditTest {
  private static final Taxes CENTS = new Taxes(new BigDecimal("0.01"), true);

  @Test
  void oneOfTwoDiscountedPiecesIsGivenBackAtItsDiscountedPrice() {
    // Two at 48.00, 9.60 off each: 38.40 + 20 % = 46.08.
    var credit = credit(article(0, "MUG", "2", "76.80", "0.20"));
    assertEquals("0: 1 x 38.40 @0.20", told(credit.part(named("MUG", "1"), of("46.08"))));
  }

  @Test
  void whatIsNotTheArticlesIsTheFreight() {
    // 14.90 and 4.90, 20 %: 17.88 + 5.88 = 23.76.
    var credit = credit(article(0, "MUG", "2", "29.80", "0.20"), charge(1, "6810", "4.90", "0.20"));
    assertEquals(
        "0: 1 x 14.90 @0.20, 1: 1 x 4.90 @0.20", told(credit.part(named("MUG", "1"), of("23.76"))));
  }

  @Test
  void theAmountOfTheFreightAloneIsTheFreight() {
    var credit = credit(article(0, "MUG", "2", "29.80", "0.20"), charge(1, "6810", "4.90", "0.20"));
    assertEquals("1: 1 x 4.90 @0.20", told(credit.part(List.of(), of("5.88"))));
  }

  @Test
  void anAmountWithoutArticlesIsMoneyAtTheRatesOfTheOrder() {
    // 120.00 at 20 % and 100.00 at none: 11.00 is 6.00 and 5.00.
    var credit =
        credit(article(0, "MUG", "1", "100.00", "0.20"), article(1, "BOOK", "1", "100.00", "0"));
    assertEquals(
        "money: 1 x 5.00 @0.20, money: 1 x 5.00 @0", told(credit.part(List.of(), of("11.00"))));
  }

  @Test
  void articlesHaveTheirWorthWhereTheSenderNamesNoAmount() {
    var credit = credit(article(0, "MUG", "2", "76.80", "0.20"), charge(1, "6810", "4.90", "0.20"));
    assertEquals(0, credit.worth(named("MUG", "1")).compareTo(of("46.08")));
    assertEquals(0, credit.worth(named("TEE", "1")).signum());
  }

  @Test
  void lessThanTheArticlesIsAPartOfTheirPrice() {
    var credit = credit(article(0, "MUG", "1", "10.00", "0.20"));
    assertEquals("0: 1 x 8.33 @0.20", told(credit.part(named("MUG", "1"), of("10.00"))));
  }

  @Test
  void anAmountThatNoTaxReachesTakesACentFreeOfTaxWhereThatIsPossible() {
    // 0.02 + 20 % = 0.02, 0.03 + 20 % = 0.04.
    var lines = List.of(article(0, "MUG", "1", "10.00", "0.20"));
    assertEquals(Optional.empty(), new Credit(CENTS, lines, false).part(List.of(), of("0.03")));
    assertEquals(
        "money: 1 x 0.02 @0.20, money: 1 x 0.01 @0",
        told(new Credit(CENTS, lines, true).part(List.of(), of("0.03"))));
  }

  @Test
  void theWholeOfAnOrderIsItsLinesUnchanged() {
    var credit =
        credit(
            article(0, "MUG", "2", "29.80", "0.20"),
            article(1, "ADJUST", "-1", "-3.00", "0.20"),
            charge(2, "6810", "4.90", "0.20"));
    assertEquals(
        "0: 2 x 29.80 @0.20, 1: -1 x -3.00 @0.20, 2: 1 x 4.90 @0.20",
        told(credit.whole(of("38.04"))));
  }

  @Test
  void theWholeOfAnOrderThatTheErpTaxedHigherIsWhatWasPaid() {
    // The order came to 41.64; the customer had paid 40.36, and gets that.
    var credit = credit(article(0, "MUG", "2", "29.80", "0.20"), charge(1, "6810", "4.90", "0.20"));
    var lines = credit.whole(of("40.36")).orElseThrow();
    assertEquals(0, gross(lines, true, 2).compareTo(of("40.36")), told(Optional.of(lines)));
  }

  @Test
  void aLineWithoutNetAmountIsNoObstacle() {
    var credit = credit(article(0, "FREE", "1", "0.00", "0.20"));
    assertEquals(Optional.empty(), credit.part(List.of(), of("5.00")).map(_ -> ""));
  }

  /** The sum is reckoned here anew, and not by what is tested. */
  @Test
  void anyCreditComesToItsAmountAndDrawsNoMoreThanThereIs() {
    var random = new Random(20261130);
    for (int i = 0; i < 4000; i++) {
      int decimals = List.of(0, 2, 2, 3).get(random.nextInt(4));
      var byDocument = random.nextBoolean();
      var taxes = new Taxes(BigDecimal.ONE.movePointLeft(decimals), byDocument);
      var lines = lines(random, decimals);
      var most = gross(lines.stream().map(Drawable::all).toList(), byDocument, decimals);
      var units = most.movePointRight(decimals).longValueExact();
      var amount = BigDecimal.valueOf(1 + random.nextLong(units), decimals);
      var named =
          random.nextBoolean()
              ? List.<Named>of()
              : List.of(new Named(lines.getFirst().object(), BigDecimal.ONE));
      var credit = new Credit(taxes, lines, true);
      var part = credit.part(named, amount).orElseThrow();
      assertEquals(0, gross(part, byDocument, decimals).compareTo(amount), i + ": " + part);
      assertTrue(part.stream().allMatch(it -> it.net().compareTo(it.most()) <= 0), i + "");
      var whole = credit.whole(amount).orElseThrow();
      assertEquals(0, gross(whole, byDocument, decimals).compareTo(amount), i + ": " + whole);
    }
  }

  private static List<Drawable> lines(Random random, int decimals) {
    var rates = List.of("0.2", "0.05", "0", "0.23", "0.19");
    var lines = new ArrayList<Drawable>();
    for (int at = 0; at <= random.nextInt(4); at++) {
      var net = BigDecimal.valueOf(50 + random.nextInt(20000), decimals);
      var quantity = BigDecimal.valueOf(1 + random.nextInt(4));
      var rate = of(rates.get(random.nextInt(rates.size())));
      lines.add(new Drawable(at, at == 3, "SKU" + at, quantity, net, rate));
    }
    return lines;
  }

  private static BigDecimal gross(List<CreditLine> lines, boolean byDocument, int decimals) {
    var net = BigDecimal.ZERO;
    var byLine = BigDecimal.ZERO;
    var nets = new TreeMap<BigDecimal, BigDecimal>();
    for (var line : lines) {
      net = net.add(line.net());
      byLine =
          byLine.add(line.net().multiply(line.rate()).setScale(decimals, RoundingMode.HALF_UP));
      nets.merge(line.rate(), line.net(), BigDecimal::add);
    }
    var byRate = BigDecimal.ZERO;
    for (var entry : nets.entrySet()) {
      byRate =
          byRate.add(
              entry.getKey().multiply(entry.getValue()).setScale(decimals, RoundingMode.HALF_UP));
    }
    return net.add(byDocument ? byRate : byLine);
  }

  private static Credit credit(Drawable... lines) {
    return new Credit(CENTS, List.of(lines), false);
  }

  private static Drawable article(int at, String object, String quantity, String net, String rate) {
    return new Drawable(at, false, object, of(quantity), of(net), of(rate));
  }

  private static Drawable charge(int at, String object, String net, String rate) {
    return new Drawable(at, true, object, BigDecimal.ONE, of(net), of(rate));
  }

  private static List<Named> named(String object, String quantity) {
    return List.of(new Named(object, of(quantity)));
  }

  private static BigDecimal of(String number) {
    return new BigDecimal(number);
  }

  private static String told(Optional<List<CreditLine>> lines) {
    var told = new ArrayList<String>();
    for (var it : lines.orElseThrow()) {
      told.add(
          "%s: %s x %s @%s"
              .formatted(
                  it.isMoney() ? "money" : it.at(),
                  it.quantity().toPlainString(),
                  it.net().toPlainString(),
                  it.rate().toPlainString()));
    }
    return String.join(", ", told);
  }
}
