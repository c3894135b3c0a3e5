/** Stories and breakers as items of one table of DynamoDB. */
@NullMarked
package com.orderbridge.aws.dynamodb;

import org.jspecify.annotations.NullMarked;
