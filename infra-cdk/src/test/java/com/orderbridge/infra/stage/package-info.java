/** Tests good and bad stages. */
@NullMarked
package com.orderbridge.infra.stage;

import org.jspecify.annotations.NullMarked;
