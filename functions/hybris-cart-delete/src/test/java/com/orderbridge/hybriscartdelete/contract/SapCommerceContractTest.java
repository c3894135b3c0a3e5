package com.orderbridge.hybriscartdelete.contract;

import com.orderbridge.delivery.contract.TargetContract;
import java.io.IOException;

/** SAP Commerce keeps the contract. */
class SapCommerceContractTest extends TargetContract<SapCommerceSite> {
  @Override
  protected SapCommerceSite open() throws IOException {
    return new SapCommerceSite();
  }
}
