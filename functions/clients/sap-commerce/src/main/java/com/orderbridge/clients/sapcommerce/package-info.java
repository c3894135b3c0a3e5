/** Talks to OCC of SAP Commerce: its carts and what its answers mean. */
@NullMarked
package com.orderbridge.clients.sapcommerce;

import org.jspecify.annotations.NullMarked;
