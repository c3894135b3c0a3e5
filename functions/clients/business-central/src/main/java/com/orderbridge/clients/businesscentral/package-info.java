/** What Business Central is asked and how it answers: addresses, batches, judged replies. */
@NullMarked
package com.orderbridge.clients.businesscentral;

import org.jspecify.annotations.NullMarked;
