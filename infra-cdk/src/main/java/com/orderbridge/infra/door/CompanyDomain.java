package com.orderbridge.infra.door;

import com.orderbridge.infra.stage.folder.Deployment.Domain;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.services.apigatewayv2.DomainName;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.constructs.Construct;

/**
 * A domain of the company's own before the HTTP API: what is registered with the senders stays true
 * when the API itself is replaced. The DNS record is the company's to set, wherever its zone is.
 */
final class CompanyDomain extends Construct {
  private final DomainName name;

  CompanyDomain(Construct scope, Domain domain) {
    super(scope, "domain");
    this.name =
        DomainName.Builder.create(this, "name")
            .domainName(domain.name())
            .certificate(Certificate.fromCertificateArn(this, "certificate", domain.certificate()))
            .build();
    CfnOutput.Builder.create(this, "alias")
        .description("What the DNS record of " + domain.name() + " has to point to")
        .value(name.getRegionalDomainName())
        .build();
  }

  DomainName name() {
    return name;
  }
}
