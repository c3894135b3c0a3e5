/** Turns events into documents by a stage's mappings, in words that all ERPs share. */
@NullMarked
package com.orderbridge.erppush.mapping;

import org.jspecify.annotations.NullMarked;
