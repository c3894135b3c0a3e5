/** Dry runs of the repository's own samples. */
@NullMarked
package com.orderbridge.local.dryrun;

import org.jspecify.annotations.NullMarked;
