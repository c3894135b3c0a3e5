package com.orderbridge.erppush.sapbusinessone.credit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.step.Step;
import com.orderbridge.delivery.Amount;
import com.orderbridge.erppush.amount.CreditLine;
import com.orderbridge.erppush.amount.Figures;
import com.orderbridge.erppush.sapbusinessone.document.Push;
import com.orderbridge.erppush.sapbusinessone.document.SalesDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The body of a credit note or return, and the reasons why a person must look at it. */
record CreditDocument(ObjectNode body, ReviewReasons flags) {
  static Step<CreditDocument> of(
      Clearing.Write write, OrderState state, CreditWrite of, Step<Map<String, String>> items) {
    var builder = new Builder(write, of.push(), of.document(), of.request(), items);
    return builder.build(state);
  }

  /** Builds one document. */
  record Builder(
      Clearing.Write write,
      Push push,
      SalesDocument document,
      CreditRequest request,
      Step<Map<String, String>> items) {

    Step<CreditDocument> build(OrderState state) {
      var currency = document.currency();
      var lines = CreditedLines.of(request, write.base(), state, push.settings(), currency);
      return lines.chosen(currency).map(it -> ofLines(it, lines)).orElseGet(this::withoutLines);
    }

    /**
     * Builds the document of chosen lines. The articles that the sender names must be known, unless
     * all lines go back.
     */
    private Step<CreditDocument> ofLines(List<CreditLine> chosen, CreditedLines lines) {
      if (items instanceof Step.Stopped(var why) && !request.takesAllLines()) {
        return Step.stop(why);
      }
      var money = chosen.stream().anyMatch(CreditLine::isMoney);
      var isReturn = write.collection().equals("Returns") && !money;
      var collection = isReturn ? "Returns" : "CreditNotes";
      var rows =
          new CreditRows(
                  lines.sources(), write.base(), push.settings(), document.rest(), collection)
              .of(chosen);
      return Step.of(made(collection, rows, flags(collection, Optional.empty())));
    }

    /**
     * Builds a document with a line of an amount alone; for a cancellation, with the lines of the
     * mapping.
     */
    private Step<CreditDocument> withoutLines() {
      return items.map(this::withoutLines);
    }

    private CreditDocument withoutLines(Map<String, String> codes) {
      var own = request.cancellation() ? document.lines(codes) : List.<ObjectNode>of();
      var rows =
          own.isEmpty()
              ? new CreditRows.Both(List.of(amount()), List.of())
              : new CreditRows.Both(own, expenses());
      return made("CreditNotes", rows, flags("CreditNotes", Optional.of(unknown())));
    }

    private String unknown() {
      return request
          .meant()
          .map(
              it ->
                  Figures.shown(it)
                      + " were given back, and no lines of the order's documents come to it")
          .orElse("the sender does not say how much was given back");
    }

    private ObjectNode amount() {
      var amount = request.meant().map(Amount::value).orElse(BigDecimal.ZERO);
      return document.rest().deepCopy().put("Quantity", 1).put("PriceAfterVAT", amount);
    }

    private List<ObjectNode> expenses() {
      var expenses = new ArrayList<ObjectNode>();
      document.body().path(SalesDocument.EXPENSES).forEach(it -> expenses.add((ObjectNode) it));
      return expenses;
    }

    private ReviewReasons flags(String collection, Optional<String> amount) {
      var amounts = new ArrayList<>(amount.stream().toList());
      if (amount.isEmpty() && request.meant().isEmpty()) {
        amounts.add(unknown());
      }
      request
          .excess()
          .ifPresent(
              it ->
                  amounts.add(
                      Figures.shown(request.meant().orElseThrow()) + " were given back, " + it));
      var others = new ArrayList<>(write.reasons());
      if (write.collection().equals("Returns") && !collection.equals("Returns")) {
        others.add(Clearing.NO_INVOICE);
      }
      return new ReviewReasons(amounts, others);
    }

    private CreditDocument made(String collection, CreditRows.Both rows, ReviewReasons flags) {
      var body = push.addressed(document, write.base().cardCode(), rows.lines());
      body.put("DocObjectCode", "o" + collection);
      body.remove(SalesDocument.EXPENSES);
      if (!rows.expenses().isEmpty()) {
        ArrayNode expenses = JsonNodeFactory.instance.arrayNode().addAll(rows.expenses());
        body.set(SalesDocument.EXPENSES, expenses);
      }
      return new CreditDocument(body, flags);
    }
  }
}
