package com.orderbridge.intake.tokens;

import java.util.List;
import java.util.Set;

/**
 * Names of members whose digits are something else than a card's number, though they may look like
 * one: a SKU, a phone number, an article's number, a line of an address. Without them an order
 * would lose what it is about. They are asked for often, so that no pattern is used.
 */
public final class NumberNames {
  /** In small letters, without the signs between words and without a number at the end. */
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

  /** Of a name as it is written; without the sign or capital, it may be another word's end. */
  private static final List<String> IDS = List.of("_id", "-id", "_ids", "-ids", "Id", "ID", "Ids");

  private static final List<String> LINES = List.of("line_", "line-", "address_line_");

  private NumberNames() {}

  /** Whether it is one. */
  public static boolean has(String name) {
    return ends(name, IDS)
        || begins(name, LINES)
        || hasPlain(withoutNumber(SecretNames.plain(name)));
  }

  /** Whether it says so little that it is the number of a card where that is what it is within. */
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
