package com.orderbridge.simulators.businesscentral;

import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.http.Json;

/** What a tenant's administrator has set, and one reading of each open question. */
final class Defaults {
  private Defaults() {}

  static Options options() {
    return new Options(
        Json.object()
            .put("clientId", "order-bridge-local")
            .put("clientSecret", "local-business-central-secret")
            .put("clientSecretExpired", false)
            .put("applicationPermitted", true)
            .put("tokenLifetimeSeconds", 3599)
            .put("tokenEndpointStatus", 0)
            .put("customerTemplateHasPostingGroup", true)
            .put("deepInsertRollsBack", true)
            .put("documentsTakeNumbers", false)
            .put("duplicateKeyStatus", 400)
            .put("missingIfMatchStatus", 400)
            .put("missingSetupStatus", 404)
            .put("textEqualsIgnoresCase", false)
            .put("headerFieldOrderMatters", false)
            .put("headerDiscountNeedsItems", true)
            .put("lineFieldOrderMatters", false)
            .put("lineFieldsInPageOrder", false)
            .put("lineSequenceRefused", false)
            .put("invoicesPaidAtOnce", false)
            .put("lettersInPhoneRefused", true)
            .put("malformedEmailRefused", true)
            .put("unknownCountryRefused", true)
            .put("nestedFunctionsKnown", true)
            .put("noOpenEntryStatus", 400)
            .put("paidInvoiceRefusesCredit", true)
            .put("unitPriceRounded", false)
            .put("unknownInvoiceNumberRefused", false)
            .put("creditMemoPostChangesId", false)
            .put("batchStopsAtFirstError", false)
            .put("batchAnswersInReverse", false)
            .put("batchUrlWithSlashIsTheHosts", true)
            .put("gatewayBodyIsHtml", true));
  }
}
