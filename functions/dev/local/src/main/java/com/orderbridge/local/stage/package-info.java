/** Describes the stage of a local run: its files, its ports, its parts. */
@NullMarked
package com.orderbridge.local.stage;

import org.jspecify.annotations.NullMarked;
