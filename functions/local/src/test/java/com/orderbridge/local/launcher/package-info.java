@NullMarked
package com.orderbridge.local.launcher;

import org.jspecify.annotations.NullMarked;
