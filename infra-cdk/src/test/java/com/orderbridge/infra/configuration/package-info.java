/** That what a function is given of a stage is what it needs, and no more. */
@NullMarked
package com.orderbridge.infra.configuration;

import org.jspecify.annotations.NullMarked;
