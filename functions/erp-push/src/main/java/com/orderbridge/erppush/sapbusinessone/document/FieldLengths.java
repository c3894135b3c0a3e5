package com.orderbridge.erppush.sapbusinessone.document;

import com.orderbridge.erppush.mapping.TextLimits;
import java.util.Map;

/**
 * The lengths of the text fields that a mapping fills with what people have typed: API reference,
 * Documents and BusinessPartners. The 100 characters of a street are those of the client. Business
 * One refuses a whole document because of one text that is too long.
 */
public final class FieldLengths {
  public static final TextLimits LIMITS =
      new TextLimits(
          Map.ofEntries(
              Map.entry("NumAtCard", 100),
              Map.entry("Comments", 254),
              Map.entry("JournalMemo", 50),
              Map.entry("ItemDescription", 200),
              Map.entry("FreeText", 100),
              Map.entry("Remarks", 254),
              Map.entry("CardName", 100),
              Map.entry("Address", 100),
              Map.entry("City", 100),
              Map.entry("County", 100),
              Map.entry("AddressName", 50),
              Map.entry("AddressName2", 50),
              Map.entry("AddressName3", 50),
              Map.entry("Street", 100),
              Map.entry("StreetNo", 100),
              Map.entry("Block", 100),
              Map.entry("ShipToStreet", 100),
              Map.entry("ShipToStreetNo", 100),
              Map.entry("ShipToBlock", 100),
              Map.entry("ShipToBuilding", 100),
              Map.entry("ShipToCity", 100),
              Map.entry("ShipToCounty", 100),
              Map.entry("ShipToAddressType", 100),
              Map.entry("ShipToAddress2", 50),
              Map.entry("ShipToAddress3", 50),
              Map.entry("BillToStreet", 100),
              Map.entry("BillToStreetNo", 100),
              Map.entry("BillToBlock", 100),
              Map.entry("BillToBuilding", 100),
              Map.entry("BillToCity", 100),
              Map.entry("BillToCounty", 100),
              Map.entry("BillToAddressType", 100),
              Map.entry("BillToAddress2", 50),
              Map.entry("BillToAddress3", 50)),
          Map.ofEntries(
              Map.entry("EmailAddress", 100),
              Map.entry("Phone1", 20),
              Map.entry("Phone2", 20),
              Map.entry("Cellular", 50),
              Map.entry("FederalTaxID", 32),
              Map.entry("ZipCode", 20),
              Map.entry("State", 3),
              Map.entry("Country", 3),
              Map.entry("ShipToZipCode", 20),
              Map.entry("ShipToState", 3),
              Map.entry("ShipToCountry", 3),
              Map.entry("BillToZipCode", 20),
              Map.entry("BillToState", 3),
              Map.entry("BillToCountry", 3)));

  private FieldLengths() {}
}
