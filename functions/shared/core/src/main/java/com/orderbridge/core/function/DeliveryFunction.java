package com.orderbridge.core.function;

/**
 * A function that delivers, as it registers itself: it is found by {@code META-INF/services}, by a
 * deployment in the function's zip, by the local run on its class path. So nobody lists functions
 * or the systems that they serve.
 */
public interface DeliveryFunction extends StageCheck {
  FunctionDescriptor descriptor();
}
