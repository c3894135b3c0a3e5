package com.orderbridge.local.contract;

import java.io.IOException;

/** SAP Business One keeps the contract. */
class SapBusinessOneContractTest extends ErpContract<SapBusinessOneSite> {
  @Override
  SapBusinessOneSite open() throws IOException {
    return new SapBusinessOneSite();
  }
}
