/** What is known of an order at a target: claims, records, and the port that keeps them. */
@NullMarked
package com.orderbridge.delivery.story;

import org.jspecify.annotations.NullMarked;
