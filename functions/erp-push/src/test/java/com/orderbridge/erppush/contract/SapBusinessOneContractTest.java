package com.orderbridge.erppush.contract;

import java.io.IOException;

/** SAP Business One keeps the contract. */
class SapBusinessOneContractTest extends ErpContract<SapBusinessOneSite> {
  @Override
  protected SapBusinessOneSite open() throws IOException {
    return new SapBusinessOneSite();
  }
}
