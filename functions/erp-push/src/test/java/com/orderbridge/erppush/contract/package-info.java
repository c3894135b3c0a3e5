/** What every target must do, whatever its business system does: one suite, run against each. */
@NullMarked
package com.orderbridge.erppush.contract;

import org.jspecify.annotations.NullMarked;
