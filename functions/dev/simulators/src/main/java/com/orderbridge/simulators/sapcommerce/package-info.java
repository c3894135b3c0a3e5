/**
 * SAP Commerce, OCC v2, as far as a cart is read and deleted. Sources: the platform's
 * DefaultCartLoaderStrategy and UserMatchingFilter (facts only) [V]; SAP/spartacus, handler of bad
 * cart requests and its fixtures [C]; integrators' guides for the token [C]; [K] general knowledge,
 * [?] open, and then an option.
 */
@NullMarked
package com.orderbridge.simulators.sapcommerce;

import org.jspecify.annotations.NullMarked;
