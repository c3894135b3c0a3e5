/** An order placed elsewhere: the cart that it came from is deleted in SAP Commerce (Hybris). */
@NullMarked
package com.orderbridge.hybriscartdelete;

import org.jspecify.annotations.NullMarked;
