/** Fields and records as Business Central shows them, and its errors. */
@NullMarked
package com.orderbridge.simulators.businesscentral.record;

import org.jspecify.annotations.NullMarked;
