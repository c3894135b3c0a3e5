/** From the SKUs of a sender to the items of a company. */
@NullMarked
package com.orderbridge.erppush.businesscentral.item;

import org.jspecify.annotations.NullMarked;
