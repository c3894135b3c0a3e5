/** What would not work, told before it is deployed. */
@NullMarked
package com.orderbridge.infra.stage.check;

import org.jspecify.annotations.NullMarked;
