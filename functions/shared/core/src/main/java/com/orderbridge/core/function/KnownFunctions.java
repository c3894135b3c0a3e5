package com.orderbridge.core.function;

import com.orderbridge.core.config.DeliveryTimes;
import com.orderbridge.core.config.Nearest;
import com.orderbridge.core.config.TargetConfig;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The functions that deliver, as far as they were found. It answers questions about targets. */
public final class KnownFunctions {
  private final Map<String, FunctionDescriptor> byName = new TreeMap<>();

  /**
   * Creates an index of functions.
   *
   * @param functions the functions that were found
   */
  public KnownFunctions(Collection<FunctionDescriptor> functions) {
    functions.forEach(it -> byName.put(it.name(), it));
  }

  /** Returns the function of a target; empty if it is not known. */
  public Optional<FunctionDescriptor> of(TargetConfig target) {
    return Optional.ofNullable(byName.get(target.function()));
  }

  /** Returns the system of a target; empty if its function is not known, or does not serve it. */
  public Optional<SystemDescriptor> systemOf(TargetConfig target) {
    return of(target).flatMap(it -> it.system(target));
  }

  /**
   * Returns what is wrong if the target's function is not known: one line, which begins with the
   * field. Empty if it is known.
   */
  public Optional<String> problem(TargetConfig target) {
    return of(target).isPresent() ? Optional.empty() : Optional.of(unknown(target));
  }

  private String unknown(TargetConfig target) {
    if (byName.isEmpty()) {
      return "targets.%s.function is %s, but no function that delivers was found: build the functions first"
          .formatted(target.name(), target.function());
    }
    return "targets.%s.function must be one of %s, not %s%s"
        .formatted(
            target.name(),
            String.join(", ", byName.keySet()),
            target.function(),
            Nearest.hint(target.function(), byName.keySet()));
  }

  /**
   * Returns the times of a target whose function is known.
   *
   * @throws IllegalArgumentException if it is not
   */
  public DeliveryTimes times(TargetConfig target) {
    return DeliveryTimes.of(target, required(target).calls(target));
  }

  /**
   * Returns the function of a target that was checked before.
   *
   * @throws IllegalArgumentException if the function is not known
   */
  public FunctionDescriptor required(TargetConfig target) {
    return of(target).orElseThrow(() -> new IllegalArgumentException(unknown(target)));
  }
}
