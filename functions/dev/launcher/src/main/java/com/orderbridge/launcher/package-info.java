/** What {@code ./bridge} and the Maven profiles start: one main, which reads the command line. */
@NullMarked
package com.orderbridge.launcher;

import org.jspecify.annotations.NullMarked;
