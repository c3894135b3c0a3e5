package com.orderbridge.erppush.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.aws.function.TargetParts;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.function.SystemDescriptor;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.StubContents;
import com.orderbridge.delivery.Target;
import com.orderbridge.erppush.Erp;
import com.orderbridge.erppush.mapping.MappedFields;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/** Registers Business Central. */
public final class BusinessCentralErp implements Erp {
  /**
   * The most calls of one delivery: token, company, orders, invoices, items, look-up of the
   * customer, insert of the customer, insert of the order.
   */
  private static final int CALLS = 8;

  /** The number of simultaneous requests that one user may make, as Microsoft documents it. */
  private static final int BEARS = 5;

  /** Matches no field, because an installation's own fields are all named in the settings. */
  private static final String NO_OTHERS = "(?!)";

  @Override
  public SystemDescriptor descriptor() {
    return new SystemDescriptor("business-central", true, CALLS, OptionalInt.of(BEARS));
  }

  @Override
  public Target target(TargetParts parts) {
    return BusinessCentral.of(parts);
  }

  @Override
  public HttpCalls stub(TargetConfig config, StubContents contents) {
    return BusinessCentral.stub(config, contents);
  }

  @Override
  public Set<String> companySettings() {
    return Set.of("company", "testCompany");
  }

  @Override
  public List<String> mappingProblems(TargetConfig config, JsonNode value) {
    return MappedFields.problems(value, fields(), config.settings(), NO_OTHERS);
  }

  /** Returns the fields that API v2.0 documents as writable. */
  private static Map<String, Set<String>> fields() {
    var known =
        MappedFields.read(
            Objects.requireNonNull(BusinessCentralErp.class.getResourceAsStream("fields.json")));
    MappedFields.alias(known, "memo", "refund");
    MappedFields.alias(known, "memo", "cancellation");
    MappedFields.alias(known, "memo.salesCreditMemoLines", "rest");
    return known;
  }
}
