/** What a stage says of its Business Central. */
@NullMarked
package com.orderbridge.erppush.businesscentral.settings;

import org.jspecify.annotations.NullMarked;
