/** Holds marketing documents of Business One, their look-ups and their customers. */
@NullMarked
package com.orderbridge.erppush.sapbusinessone.document;

import org.jspecify.annotations.NullMarked;
