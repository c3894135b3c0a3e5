/** Tables of Business One, and the types of their objects. */
@NullMarked
package com.orderbridge.simulators.sapbusinessone.database;

import org.jspecify.annotations.NullMarked;
