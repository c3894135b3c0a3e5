package com.orderbridge.local.contract;

import java.io.IOException;

/** SAP Commerce keeps the contract. */
class SapCommerceContractTest extends TargetContract<SapCommerceSite> {
  @Override
  protected SapCommerceSite open() throws IOException {
    return new SapCommerceSite();
  }
}
