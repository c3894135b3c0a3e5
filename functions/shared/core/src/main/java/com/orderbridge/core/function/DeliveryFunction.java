package com.orderbridge.core.function;

/**
 * A function that delivers, in the form in which it registers itself by {@code META-INF/services}.
 * A deployment finds it in the function's zip, and the local run finds it on its class path. So
 * there is no list of functions, or of the systems that they serve, to keep up to date.
 */
public interface DeliveryFunction extends StageCheck {
  FunctionDescriptor descriptor();
}
