/** Shows what an event would make a target's function send, without sending it. */
@NullMarked
package com.orderbridge.local.dryrun;

import org.jspecify.annotations.NullMarked;
