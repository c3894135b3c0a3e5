/** Signs and verifies webhooks with nothing but {@code java.base}. */
module com.orderbridge.signing {
  requires static org.jspecify;

  exports com.orderbridge.signing;
}
