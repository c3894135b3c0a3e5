/** Talks to the API of Business Central: its addresses, its batches and what its answers mean. */
@NullMarked
package com.orderbridge.clients.businesscentral;

import org.jspecify.annotations.NullMarked;
