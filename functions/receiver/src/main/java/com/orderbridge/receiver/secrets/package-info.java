/** Verifies requests with the secrets that their source has now. */
@NullMarked
package com.orderbridge.receiver.secrets;

import org.jspecify.annotations.NullMarked;
