package com.orderbridge.erppush.businesscentral.document;

import com.orderbridge.erppush.mapping.TextLimits;
import java.util.Map;

/**
 * The lengths of Business Central's fields, by table and field of its base application. Business
 * Central refuses a text that is too long (Application_StringExceededLength).
 */
public final class FieldLengths {
  /** The length of {@code "External Document No."; Code[35]}. */
  public static final int EXTERNAL_DOCUMENT_NUMBER = 35;

  /** The length of {@code "No."; Code[20]} of item and customer. */
  public static final int NUMBER = 20;

  public static final TextLimits LIMITS =
      new TextLimits(
          Map.ofEntries(
              Map.entry("displayName", 100),
              Map.entry("description", 100),
              Map.entry("shipToName", 100),
              Map.entry("shipToContact", 100),
              Map.entry("shipToAddressLine1", 100),
              Map.entry("shipToAddressLine2", 50),
              Map.entry("shipToCity", 30),
              Map.entry("shipToState", 30),
              Map.entry("sellToAddressLine1", 100),
              Map.entry("sellToAddressLine2", 50),
              Map.entry("sellToCity", 30),
              Map.entry("sellToState", 30),
              Map.entry("addressLine1", 100),
              Map.entry("addressLine2", 50),
              Map.entry("city", 30),
              Map.entry("state", 30)),
          Map.of(
              "phoneNumber", 30,
              "email", 80,
              "taxRegistrationNumber", 20,
              "shipToPostCode", 20,
              "sellToPostCode", 20,
              "postalCode", 20,
              "shipToCountry", 10,
              "sellToCountry", 10,
              "country", 10));

  private FieldLengths() {}
}
