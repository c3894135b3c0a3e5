/** Marketing documents: rows, base documents, cancellations. */
@NullMarked
package com.orderbridge.simulators.sapbusinessone.document;

import org.jspecify.annotations.NullMarked;
