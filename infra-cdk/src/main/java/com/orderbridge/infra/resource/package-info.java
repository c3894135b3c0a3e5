/** The building blocks of the stack: queues, the table, logs, secrets, metrics. */
@NullMarked
package com.orderbridge.infra.resource;

import org.jspecify.annotations.NullMarked;
