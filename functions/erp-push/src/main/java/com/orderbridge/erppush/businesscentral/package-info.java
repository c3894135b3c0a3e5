/** Microsoft Dynamics 365 Business Central, API v2.0. */
@NullMarked
package com.orderbridge.erppush.businesscentral;

import org.jspecify.annotations.NullMarked;
