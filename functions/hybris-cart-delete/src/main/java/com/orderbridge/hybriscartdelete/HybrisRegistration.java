package com.orderbridge.hybriscartdelete;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.orderbridge.aws.function.FunctionRegistration;
import com.orderbridge.aws.function.SystemRegistration;
import com.orderbridge.aws.function.TargetParts;
import com.orderbridge.clients.sapcommerce.Stub;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.function.SystemDescriptor;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.StubContents;
import com.orderbridge.delivery.Target;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Registers {@code hybris-cart-delete}, which deletes the carts of placed orders in SAP Commerce.
 */
public final class HybrisRegistration implements FunctionRegistration {
  @Override
  public String name() {
    return "hybris-cart-delete";
  }

  @Override
  public Class<? extends RequestStreamHandler> handler() {
    return HybrisCartDeleteHandler.class;
  }

  @Override
  public RequestStreamHandler start(Map<String, String> environment, InstantSource clock) {
    return new HybrisCartDeleteHandler(environment, clock);
  }

  @Override
  public List<SystemRegistration> systems() {
    return List.of(new SapCommerce());
  }

  private record SapCommerce() implements SystemRegistration {
    /**
     * The most calls of one delivery: for the token, three possible owners of the cart, and a cart
     * that took its place.
     */
    private static final int CALLS = 5;

    @Override
    public SystemDescriptor descriptor() {
      return new SystemDescriptor("sap-commerce", false, CALLS);
    }

    @Override
    public Target target(TargetParts parts) {
      return HybrisCartDelete.of(parts);
    }

    @Override
    public HttpCalls stub(TargetConfig config, StubContents contents) {
      return new Stub();
    }
  }
}
