/** Reads what a company edits of a stage, and checks it before anything is synthesised. */
@NullMarked
package com.orderbridge.infra.stage;

import org.jspecify.annotations.NullMarked;
