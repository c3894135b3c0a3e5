/**
 * SAP Business One Service Layer, v1 and v2. Sources: "Working with SAP Business One Service Layer"
 * 1.22 and "Service Layer API Reference" [V]; B1SLayer and its tests, integrators' reports [C]; [K]
 * general knowledge; [?] open, and then an option.
 */
@NullMarked
package com.orderbridge.simulators.sapbusinessone;

import org.jspecify.annotations.NullMarked;
