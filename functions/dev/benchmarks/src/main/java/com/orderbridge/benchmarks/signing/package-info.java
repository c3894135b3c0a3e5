/** How fast webhooks are verified, beside the libraries that others verify them with. */
@NullMarked
package com.orderbridge.benchmarks.signing;

import org.jspecify.annotations.NullMarked;
