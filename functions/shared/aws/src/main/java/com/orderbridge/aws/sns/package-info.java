/** Sends notifications through topics of SNS. */
@NullMarked
package com.orderbridge.aws.sns;

import org.jspecify.annotations.NullMarked;
