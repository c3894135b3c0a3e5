package com.orderbridge.erppush.businesscentral.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.erppush.businesscentral.document.FoundDocument;
import com.orderbridge.erppush.businesscentral.item.FoundItems;
import java.util.List;

/**
 * The result of one batch of look-ups.
 *
 * @param orders orders with the order's reference; an order is deleted when it is posted, and its
 *     invoice then represents it
 * @param invoices invoices with the order's reference
 * @param creditMemos credit memos with the reference of the refund or cancellation itself, or of
 *     the order
 * @param earlier credit memos of the order's other events
 * @param items the items that the document's SKUs name
 * @param customers the customers with the order's e-mail address
 */
public record Findings(
    List<FoundDocument> orders,
    List<FoundDocument> invoices,
    List<FoundDocument> creditMemos,
    List<FoundDocument> earlier,
    FoundItems items,
    List<JsonNode> customers) {}
