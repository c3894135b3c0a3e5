/** What goes wrong, when the seed says so: calls that fail, functions that die. */
@NullMarked
package com.orderbridge.soak.fault;

import org.jspecify.annotations.NullMarked;
