/** What a stage says of its Business One. */
@NullMarked
package com.orderbridge.erppush.sapbusinessone.settings;

import org.jspecify.annotations.NullMarked;
