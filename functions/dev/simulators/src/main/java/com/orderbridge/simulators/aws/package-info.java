/** Stand-ins for AWS services that nothing on Maven Central embeds. */
@NullMarked
package com.orderbridge.simulators.aws;

import org.jspecify.annotations.NullMarked;
