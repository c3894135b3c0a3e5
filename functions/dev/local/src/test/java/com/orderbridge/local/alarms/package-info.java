/**
 * The alarms of the stack, fed with what the functions really log in an incident: whether they go
 * off, and end.
 */
@NullMarked
package com.orderbridge.local.alarms;

import org.jspecify.annotations.NullMarked;
