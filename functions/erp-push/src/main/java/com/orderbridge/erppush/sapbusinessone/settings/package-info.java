/** Reads the settings of a stage for its Business One. */
@NullMarked
package com.orderbridge.erppush.sapbusinessone.settings;

import org.jspecify.annotations.NullMarked;
