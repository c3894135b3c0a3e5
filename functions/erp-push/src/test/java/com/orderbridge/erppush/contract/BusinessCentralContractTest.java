package com.orderbridge.erppush.contract;

import java.io.IOException;

/** Business Central keeps the contract. */
class BusinessCentralContractTest extends ErpContract<BusinessCentralSite> {
  @Override
  protected BusinessCentralSite open() throws IOException {
    return new BusinessCentralSite();
  }
}
