/** What is known of a secret, and who is asked for it. */
@NullMarked
package com.orderbridge.core.secret;

import org.jspecify.annotations.NullMarked;
