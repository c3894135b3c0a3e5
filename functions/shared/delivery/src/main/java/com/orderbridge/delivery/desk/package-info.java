/** What people are shown of the deliveries: stories, and the orders in trouble. Only reads. */
@NullMarked
package com.orderbridge.delivery.desk;

import org.jspecify.annotations.NullMarked;
