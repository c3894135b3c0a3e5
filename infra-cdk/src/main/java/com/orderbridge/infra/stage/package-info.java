/** What a company edits of a stage, read and checked before anything is synthesised. */
@NullMarked
package com.orderbridge.infra.stage;

import org.jspecify.annotations.NullMarked;
