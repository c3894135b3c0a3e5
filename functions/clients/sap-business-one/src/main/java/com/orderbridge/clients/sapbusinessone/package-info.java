/**
 * Talks to the Service Layer of Business One: its sessions, its batches and what its answers mean.
 */
@NullMarked
package com.orderbridge.clients.sapbusinessone;

import org.jspecify.annotations.NullMarked;
