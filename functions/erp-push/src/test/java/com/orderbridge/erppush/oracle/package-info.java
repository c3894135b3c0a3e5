/**
 * A second calculation of what is sold, given back and booked, from the rules of shops and vendors:
 * it knows neither the mappings nor the simulators' code, so that what all three come to can be
 * compared.
 */
@NullMarked
package com.orderbridge.erppush.oracle;

import org.jspecify.annotations.NullMarked;
