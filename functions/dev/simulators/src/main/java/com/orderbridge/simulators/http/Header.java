package com.orderbridge.simulators.http;

/** One header line; a name may occur in several, as {@code Set-Cookie} does. */
public record Header(String name, String value) {}
