/** What a stage's mappings make of an event, in words that every ERP shares. */
@NullMarked
package com.orderbridge.erppush.mapping;

import org.jspecify.annotations.NullMarked;
