package com.orderbridge.erppush.businesscentral.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.erppush.businesscentral.document.FoundDocument;
import com.orderbridge.erppush.businesscentral.item.FoundItems;
import java.util.List;

/**
 * What one batch of look-ups found.
 *
 * @param orders of the order's reference; posting an order deletes it: then its invoice stands for
 *     it
 * @param creditMemos of the reference of the refund or cancellation itself, or of the order's
 * @param earlier credit memos of the order's other events
 * @param items that the document's SKUs stand for
 * @param customers of the order's e-mail address
 */
public record Findings(
    List<FoundDocument> orders,
    List<FoundDocument> invoices,
    List<FoundDocument> creditMemos,
    List<FoundDocument> earlier,
    FoundItems items,
    List<JsonNode> customers) {}
