/** Deletes the cart in SAP Commerce (Hybris) when its order was placed elsewhere. */
@NullMarked
package com.orderbridge.hybriscartdelete;

import org.jspecify.annotations.NullMarked;
