package com.orderbridge.aws.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.ConfigurationException;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.function.DeliveryFunction;
import com.orderbridge.core.function.FunctionDescriptor;
import com.orderbridge.core.function.SystemDescriptor;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.StubContents;
import com.orderbridge.delivery.Target;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A delivery function's registration of itself, together with what makes it run. Implementations
 * must not have state, because several callers create their own instances.
 */
public interface FunctionRegistration extends DeliveryFunction {
  /** Returns the name of the function's folder. */
  String name();

  /** Returns the class that Lambda calls. */
  Class<? extends RequestStreamHandler> handler();

  /**
   * Starts the function in this process, as Lambda would.
   *
   * @param environment the function's environment variables
   */
  RequestStreamHandler start(Map<String, String> environment, InstantSource clock);

  /** Returns every system that the function serves. */
  List<? extends SystemRegistration> systems();

  @Override
  default FunctionDescriptor descriptor() {
    var served = systems().stream().map(SystemRegistration::descriptor).toList();
    return new FunctionDescriptor(name(), handler().getName(), served);
  }

  /**
   * Returns the system of a target.
   *
   * @throws ConfigurationException if the function does not serve that system
   */
  default SystemRegistration system(TargetConfig config) {
    return descriptor()
        .system(config)
        .flatMap(it -> systems().stream().filter(any -> any.descriptor().equals(it)).findFirst())
        .orElseThrow(() -> unknown(config));
  }

  private ConfigurationException unknown(TargetConfig config) {
    var known =
        descriptor().systems().stream()
            .map(SystemDescriptor::name)
            .collect(Collectors.joining(", "));
    return new ConfigurationException(
        List.of(
            "targets.%s.system is %s; use one of: %s"
                .formatted(config.name(), config.system(), known)));
  }

  /**
   * Builds a target of this function.
   *
   * @throws ConfigurationException if its configuration is wrong; it names every problem
   */
  default Target target(TargetParts parts) {
    return system(parts.config()).target(parts);
  }

  /** Returns the stub that answers a target of this function in its rehearsal. */
  default HttpCalls rehearsalStub(TargetConfig config) {
    return system(config).stub(config, new StubContents.Rehearsal());
  }

  @Override
  default List<String> problems(Bridge bridge) {
    return TargetProblems.of(bridge, name(), this::target);
  }

  @Override
  default List<String> mappingProblems(TargetConfig config, JsonNode value) {
    return descriptor().system(config).isPresent()
        ? system(config).mappingProblems(config, value)
        : List.of();
  }
}
