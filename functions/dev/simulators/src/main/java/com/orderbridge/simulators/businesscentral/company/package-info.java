/** A company: its master data, its currencies and its VAT setup. */
@NullMarked
package com.orderbridge.simulators.businesscentral.company;

import org.jspecify.annotations.NullMarked;
