@NullMarked
package com.orderbridge.launcher;

import org.jspecify.annotations.NullMarked;
