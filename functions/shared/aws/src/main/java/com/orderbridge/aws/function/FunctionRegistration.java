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
 * A function that delivers, as it registers itself, with what makes it run. Registrations have no
 * state, so that whoever finds one may make another.
 */
public interface FunctionRegistration extends DeliveryFunction {
  /** The function's folder. */
  String name();

  /** The class that Lambda calls. */
  Class<? extends RequestStreamHandler> handler();

  /** The function as Lambda would have it, in this process. */
  RequestStreamHandler start(Map<String, String> environment, InstantSource clock);

  /** All that it serves. */
  List<? extends SystemRegistration> systems();

  @Override
  default FunctionDescriptor descriptor() {
    var served = systems().stream().map(SystemRegistration::descriptor).toList();
    return new FunctionDescriptor(name(), handler().getName(), served);
  }

  /**
   * The system of a target.
   *
   * @throws ConfigurationException if it is none that the function serves
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
            "targets.%s.system is %s; known are: %s"
                .formatted(config.name(), config.system(), known)));
  }

  /** A target of this function. */
  default Target target(TargetParts parts) {
    return system(parts.config()).target(parts);
  }

  /** What answers a target of this function in its rehearsal. */
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
