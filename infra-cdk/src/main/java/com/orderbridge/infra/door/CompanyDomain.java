package com.orderbridge.infra.door;

import com.orderbridge.infra.stage.folder.Deployment.Domain;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.services.apigatewayv2.DomainName;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.constructs.Construct;

/**
 * A domain of the company's own in front of the HTTP API. URLs that are registered with senders
 * then stay valid when the API is replaced. The company sets the DNS record itself, because its
 * zone may be anywhere.
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
