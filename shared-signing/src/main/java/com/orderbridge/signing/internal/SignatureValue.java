package com.orderbridge.signing.internal;

/** One decoded signature. Never changed and never compared as a whole: see the keys. */
@SuppressWarnings("ArrayRecordComponent") // a record for its brevity; equals is not used
public record SignatureValue(Algorithm algorithm, byte[] bytes) {}
