/** What signing and verifying are made of; no API, and not exported. */
@NullMarked
package com.orderbridge.signing.internal;

import org.jspecify.annotations.NullMarked;
