/**
 * What every entrance does with what it has proven: read, route, enqueue, or park. It knows neither
 * AWS nor a way in.
 */
@NullMarked
package com.orderbridge.intake;

import org.jspecify.annotations.NullMarked;
