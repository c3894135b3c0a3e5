/** Describes the result of a call of a vendor's API, in terms that know nothing of deliveries. */
@NullMarked
package com.orderbridge.core.step;

import org.jspecify.annotations.NullMarked;
