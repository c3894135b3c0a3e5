/**
 * Signs and verifies webhooks. Begin with {@link com.orderbridge.signing.WebhookVerifier} or {@link
 * com.orderbridge.signing.WebhookSigner}, and a scheme from {@link
 * com.orderbridge.signing.SignatureSchemes} or one of your own.
 */
@NullMarked
package com.orderbridge.signing;

import org.jspecify.annotations.NullMarked;
