/** Describes a secret's values, and who supplies them. */
@NullMarked
package com.orderbridge.core.secret;

import org.jspecify.annotations.NullMarked;
