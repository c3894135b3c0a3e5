/** What the OData vendors have in common: filters, and lists with brackets in them. */
@NullMarked
package com.orderbridge.simulators.odata;

import org.jspecify.annotations.NullMarked;
