/** Tests that a function gets what it needs of a stage, and no more. */
@NullMarked
package com.orderbridge.infra.configuration;

import org.jspecify.annotations.NullMarked;
