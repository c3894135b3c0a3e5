/** The parts of signing and verifying. They are not exported and no API. */
@NullMarked
package com.orderbridge.signing.internal;

import org.jspecify.annotations.NullMarked;
