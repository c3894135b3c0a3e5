package com.orderbridge.erppush.businesscentral.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.clients.businesscentral.DocumentKind;
import com.orderbridge.core.mapping.Money;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Outcome.Rejected;
import com.orderbridge.erppush.mapping.ToldNotes;
import java.util.Optional;

/** Finds reasons why a document must not be written, before Business Central is called. Pure. */
public final class Defects {
  private Defects() {}

  /** Returns the rejection; empty if the document may be written. */
  public static Optional<Rejected> of(SalesDocument document) {
    return invalid(document)
        .map(why -> rejected("INVALID_ORDER", why))
        .or(() -> totals(document).map(why -> rejected("TOTALS_DO_NOT_MATCH", why)));
  }

  private static Optional<String> invalid(SalesDocument document) {
    if (document.kind() == DocumentKind.ORDER && !document.sellsSomething()) {
      return Optional.of("it has no line with an article" + unknownLines(document));
    }
    if (!Money.isCurrency(document.currency())) {
      return Optional.of("its currency is missing or is not a code of ISO 4217");
    }
    return line(document);
  }

  /**
   * Explains why articles are missing: what the mapping says about its lines, or what a webhook may
   * have left out.
   */
  private static String unknownLines(SalesDocument document) {
    var told = ToldNotes.ofMapping(document.notes());
    return told.isEmpty()
        ? "; a webhook of Commerce Layer must include line_items"
        : " (" + String.join("; ", told) + ")";
  }

  private static Optional<String> line(SalesDocument document) {
    var priced = document.kind() == DocumentKind.ORDER;
    var position = 0;
    for (var line : document.lines()) {
      position++;
      var number = line.path("lineObjectNumber").asText("").strip();
      if (number.isEmpty() && line.path("lineType").asText().equals("Item")) {
        return Optional.of("line %d has no SKU".formatted(position));
      }
      var why = LineFields.isComment(line) ? none() : invalid(line, priced);
      if (why.isPresent()) {
        return Optional.of(why.get().formatted(number.isEmpty() ? "line " + position : number));
      }
    }
    return none();
  }

  /**
   * Checks the numbers of a line. The lines of a refund have no prices yet, because those come from
   * the order's own document.
   */
  private static Optional<String> invalid(JsonNode line, boolean priced) {
    return unusable(line.path("quantity"), false)
        .map("the quantity of %%s is %s"::formatted)
        .or(
            () ->
                priced || line.has("unitPrice")
                    ? unusable(line.path("unitPrice"), true)
                        .map("the price of %%s is %s"::formatted)
                    : none());
  }

  private static Optional<String> unusable(JsonNode number, boolean mayBeNothing) {
    if (!number.isNumber()) {
      return Optional.of(number.isMissingNode() ? "missing" : "not a number");
    }
    var sign = number.decimalValue().signum();
    if (mayBeNothing) {
      return sign < 0 ? Optional.of("below 0") : none();
    }
    return sign <= 0 ? Optional.of("not above 0") : none();
  }

  private static Optional<String> totals(SalesDocument document) {
    return document.kind() == DocumentKind.ORDER
        ? document.totals().flatMap(it -> it.mismatch(document.net()))
        : none();
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private static Rejected rejected(String code, String why) {
    return new Rejected(code, why, WhoMustAct.SENDER);
  }
}
