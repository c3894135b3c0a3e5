/** Reads the settings of a stage for its Business Central. */
@NullMarked
package com.orderbridge.erppush.businesscentral.settings;

import org.jspecify.annotations.NullMarked;
