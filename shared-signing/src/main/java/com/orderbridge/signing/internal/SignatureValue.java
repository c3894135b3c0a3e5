package com.orderbridge.signing.internal;

/** One decoded signature. It is never changed, and never compared as a whole: keys compare it. */
@SuppressWarnings("ArrayRecordComponent") // equals is not used
public record SignatureValue(Algorithm algorithm, byte[] bytes) {}
