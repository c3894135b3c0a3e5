/** What can go wrong, who is told, and what operators see. */
@NullMarked
package com.orderbridge.infra.alarm;

import org.jspecify.annotations.NullMarked;
