@NullMarked
package com.orderbridge.local.checklive;

import org.jspecify.annotations.NullMarked;
