/** Finds the items of a company by the SKUs of a sender. */
@NullMarked
package com.orderbridge.erppush.businesscentral.item;

import org.jspecify.annotations.NullMarked;
