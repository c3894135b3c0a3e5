package com.orderbridge.erppush.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.aws.function.TargetParts;
import com.orderbridge.clients.sapbusinessone.Stub;
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
import java.util.Set;

/** Registers SAP Business One. */
public final class SapBusinessOneErp implements Erp {
  /**
   * The most calls of one delivery: login, look-ups, customer and documents, with some to spare.
   */
  private static final int CALLS = 8;

  /** Matches the names of fields that an installation adds to its documents. */
  private static final String USER_FIELDS = "U_\\w+|Properties\\d+";

  @Override
  public SystemDescriptor descriptor() {
    return new SystemDescriptor("sap-business-one", true, CALLS);
  }

  @Override
  public Target target(TargetParts parts) {
    return SapBusinessOne.of(parts);
  }

  @Override
  public HttpCalls stub(TargetConfig config, StubContents contents) {
    return new Stub(contents);
  }

  @Override
  public Set<String> companySettings() {
    return Set.of("companyDb", "testCompanyDb");
  }

  @Override
  public List<String> mappingProblems(TargetConfig config, JsonNode value) {
    return MappedFields.problems(value, fields(), config.settings(), USER_FIELDS);
  }

  /**
   * Returns the fields that the Service Layer's reference has for marketing documents and business
   * partners.
   */
  private static Map<String, Set<String>> fields() {
    var known =
        MappedFields.read(
            Objects.requireNonNull(SapBusinessOneErp.class.getResourceAsStream("fields.json")));
    MappedFields.alias(known, "document", "order");
    MappedFields.alias(known, "document", "refund");
    MappedFields.alias(known, "document", "cancellation");
    MappedFields.alias(known, "document.DocumentLines", "rest");
    return known;
  }
}
