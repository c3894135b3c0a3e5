/** Sales documents: their lines, amounts and posting. */
@NullMarked
package com.orderbridge.simulators.businesscentral.document;

import org.jspecify.annotations.NullMarked;
