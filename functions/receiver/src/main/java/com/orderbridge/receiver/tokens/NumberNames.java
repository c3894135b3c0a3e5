package com.orderbridge.receiver.tokens;

import java.util.regex.Pattern;

/**
 * Names of members whose digits are something else than a card's number, though they may look like
 * one: a SKU, a phone number, an article's number, a line of an address. Without them an order
 * would lose what it is about.
 */
public final class NumberNames {
  /** In small letters, without the signs between words. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:.*(?:sku|skus|skucode|bundlecode|barcode|phone|phonenumber|postcode|postalcode|zip|zipcode)"
              + "|phone.*|zip.*|ean\\d*|gtin\\d*|upc|isbn|mpn|mobile|fax|number|id|street\\d*|city"
              + "|(?:address)?line\\d|(?:order|item|line|article|product|part|serial|tracking|invoice|customer)number)s?");

  /** The end of an id's name; without the sign in front of it, it may be another word's. */
  private static final Pattern ID = Pattern.compile(".*(?:[_-](?i:ids?)|[a-z](?:Id|ID|Ids))");

  private static final Pattern LINE = Pattern.compile("(?i)(?:address[_-]?)?line[_-]\\w*");

  private NumberNames() {}

  /** Whether it is one. */
  public static boolean has(String name) {
    return PLAIN.matcher(SecretNames.plain(name)).matches()
        || ID.matcher(name).matches()
        || LINE.matcher(name).matches();
  }

  /** Whether it says so little that it is the number of a card where that is what it is within. */
  public static boolean isAnyNumber(String name) {
    return SecretNames.plain(name).equals("number");
  }
}
