/**
 * Checks the live systems of a stage for everything that the bridge will need there; writes
 * nothing.
 */
@NullMarked
package com.orderbridge.local.checklive;

import org.jspecify.annotations.NullMarked;
