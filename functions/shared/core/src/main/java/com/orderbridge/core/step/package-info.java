/** What a call of a vendor's API came to, in terms that know nothing of deliveries. */
@NullMarked
package com.orderbridge.core.step;

import org.jspecify.annotations.NullMarked;
