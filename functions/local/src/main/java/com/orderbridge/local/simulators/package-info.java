/**
 * Simulators: stateful stand-ins for vendor APIs that can be started and told to misbehave; never
 * deployed.
 */
@NullMarked
package com.orderbridge.local.simulators;

import org.jspecify.annotations.NullMarked;
