/** What each function reads of a stage, as its configuration layer brings it. */
@NullMarked
package com.orderbridge.infra.configuration;

import org.jspecify.annotations.NullMarked;
