/** What Business Central is asked and how it answers: addresses, batches, judged replies. */
@NullMarked
package com.orderbridge.erppush.businesscentral.api;

import org.jspecify.annotations.NullMarked;
