package com.orderbridge.infra.function;

import com.orderbridge.infra.resource.Accepted;
import java.util.List;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.services.ec2.CfnEIP;
import software.amazon.awscdk.services.ec2.NatGatewayProps;
import software.amazon.awscdk.services.ec2.NatProvider;
import software.amazon.awscdk.services.ec2.Vpc;
import software.constructs.Construct;

/**
 * A network with one fixed address to the outside, for ERPs that accept only known addresses. Its
 * NAT gateway costs money by the hour, so a stage has it only on request.
 */
final class Egress extends Construct {
  /** What Lambda does with the function's permissions to attach the function to the network. */
  static final List<String> ATTACH =
      List.of(
          "ec2:CreateNetworkInterface",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribeSubnets",
          "ec2:DeleteNetworkInterface",
          "ec2:AssignPrivateIpAddresses",
          "ec2:UnassignPrivateIpAddresses");

  private final Vpc network;

  Egress(Construct scope) {
    super(scope, "egress");
    var address = CfnEIP.Builder.create(this, "address").domain("vpc").build();
    this.network = network(address);
    CfnOutput.Builder.create(this, "ip")
        .description("The address from which the targets are called")
        .value(address.getRef())
        .build();
    Accepted.finding(
        network,
        "AwsSolutions-VPC7",
        "Its only traffic are the functions' calls, each one logged.");
  }

  Vpc network() {
    return network;
  }

  private Vpc network(CfnEIP address) {
    var known = List.of(address.getAttrAllocationId());
    var gateway = NatProvider.gateway(NatGatewayProps.builder().eipAllocationIds(known).build());
    return Vpc.Builder.create(this, "network")
        .maxAzs(2)
        .natGateways(1)
        .natGatewayProvider(gateway)
        .build();
  }
}
