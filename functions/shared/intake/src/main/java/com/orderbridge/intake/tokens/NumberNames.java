package com.orderbridge.intake.tokens;

import java.util.List;
import java.util.Set;

/**
 * The names of members whose digits are not a card's number although they may look like one: a SKU,
 * a phone number, an article's number, a line of an address. Without this list an order could lose
 * such values. The names are checked often, so no pattern is used.
 */
public final class NumberNames {
  /** Names in small letters, without the signs between words and without a number at the end. */
  private static final Set<String> NAMES =
      Set.of(
          "ean",
          "gtin",
          "upc",
          "isbn",
          "mpn",
          "mobile",
          "fax",
          "number",
          "id",
          "ids",
          "street",
          "city",
          "line",
          "addressline",
          "ordernumber",
          "itemnumber",
          "linenumber",
          "articlenumber",
          "productnumber",
          "partnumber",
          "serialnumber",
          "trackingnumber",
          "invoicenumber",
          "customernumber");

  private static final List<String> ENDINGS =
      List.of(
          "sku",
          "skus",
          "skucode",
          "bundlecode",
          "barcode",
          "barcodes",
          "phone",
          "phones",
          "phonenumber",
          "postcode",
          "postalcode",
          "zip",
          "zipcode");

  private static final List<String> BEGINNINGS = List.of("phone", "zip");

  /**
   * Endings of a name in its original spelling. Without the sign or capital letter, they could be
   * the end of another word.
   */
  private static final List<String> IDS = List.of("_id", "-id", "_ids", "-ids", "Id", "ID", "Ids");

  private static final List<String> LINES = List.of("line_", "line-", "address_line_");

  private NumberNames() {}

  /** Tells whether a name is one of these. */
  public static boolean has(String name) {
    return ends(name, IDS)
        || begins(name, LINES)
        || hasPlain(withoutNumber(SecretNames.plain(name)));
  }

  /** Tells whether the name is so general that, within a card, it means the number of the card. */
  public static boolean isAnyNumber(String name) {
    return SecretNames.plain(name).equals("number");
  }

  private static boolean hasPlain(String plain) {
    return NAMES.contains(plain) || ends(plain, ENDINGS) || begins(plain, BEGINNINGS);
  }

  private static String withoutNumber(String plain) {
    var end = plain.length();
    while (end > 0 && Character.isDigit(plain.charAt(end - 1))) {
      end--;
    }
    return plain.substring(0, end);
  }

  private static boolean ends(String name, List<String> endings) {
    for (var ending : endings) {
      if (name.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(String name, List<String> beginnings) {
    for (var beginning : beginnings) {
      if (name.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
