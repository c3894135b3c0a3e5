package com.orderbridge.signing;

/** One decoded signature. Never changed and never compared as a whole: see the keys. */
@SuppressWarnings("ArrayRecordComponent") // a record for its brevity; equals is not used
record SignatureValue(Algorithm algorithm, byte[] bytes) {}
