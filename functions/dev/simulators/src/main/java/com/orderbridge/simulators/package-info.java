/**
 * Simulators: stateful stand-ins for vendor APIs that can be started and told to misbehave; never
 * deployed.
 */
@NullMarked
package com.orderbridge.simulators;

import org.jspecify.annotations.NullMarked;
