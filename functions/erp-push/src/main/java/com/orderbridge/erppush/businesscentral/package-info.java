/** Delivers to Microsoft Dynamics 365 Business Central through its API v2.0. */
@NullMarked
package com.orderbridge.erppush.businesscentral;

import org.jspecify.annotations.NullMarked;
