package com.orderbridge.erppush.businesscentral.settings;

import com.orderbridge.clients.businesscentral.Company;
import com.orderbridge.core.config.Fields;
import java.util.List;
import java.util.Optional;

/**
 * The way in which a SKU names an item.
 *
 * @param by the field that a SKU is compared with
 * @param variantAfter the separator between item and variant in a SKU that names both
 * @param page the API page on which item references are looked up
 */
public record ItemSettings(By by, Optional<String> variantAfter, Optional<Page> page) {
  public static final ItemSettings BY_NUMBER =
      new ItemSettings(By.NUMBER, Optional.empty(), Optional.empty());

  /** The meaning of a SKU at Business Central. */
  public enum By {
    NUMBER,
    GTIN,
    ITEM_REFERENCE
  }

  /**
   * An API page over table 5777 (Item Reference). API v2.0 has none, so a company must publish its
   * own.
   *
   * @param api the path of the API, {@code api/<publisher>/<group>/<version>}
   * @param set the entity set of the page
   * @param reference the field with the SKU
   * @param item the field with the item's number
   * @param variant the field with the variant's code
   */
  public record Page(String api, String set, String reference, String item, String variant) {
    static Page read(Fields fields) {
      return new Page(
          fields.text("api"),
          fields.optionalText("set").orElse("itemReferences"),
          fields.optionalText("reference").orElse("referenceNo"),
          fields.optionalText("item").orElse("itemNo"),
          fields.optionalText("variant").orElse("variantCode"));
    }

    public String query(List<String> skus) {
      return Company.anyOf(set, reference, skus, reference + "," + item + "," + variant);
    }
  }

  /** Reads the settings. What is wrong is recorded as a problem of the fields. */
  public static ItemSettings read(Fields fields) {
    var by = fields.oneOf("by", By.class).orElse(By.NUMBER);
    var page = fields.optionalObject("page", Page::read);
    if (by == By.ITEM_REFERENCE && page.isEmpty()) {
      fields.problem("page", "is missing: API v2.0 lists no item references; name your API page");
    }
    var variantAfter = fields.optionalText("variantAfter");
    if (by != By.NUMBER && variantAfter.isPresent()) {
      fields.problem(
          "variantAfter",
          "is allowed only if by is NUMBER: the other values do not name item and variant");
    }
    return new ItemSettings(by, variantAfter, page);
  }
}
