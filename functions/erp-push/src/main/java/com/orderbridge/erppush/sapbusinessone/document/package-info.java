/** Marketing documents of Business One, and what a stage says of them. */
@NullMarked
package com.orderbridge.erppush.sapbusinessone.document;

import org.jspecify.annotations.NullMarked;
