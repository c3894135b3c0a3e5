/** What every part of the stack is made of: queues, the table, logs, secrets. */
@NullMarked
package com.orderbridge.infra.resource;

import org.jspecify.annotations.NullMarked;
