package com.orderbridge.core.function;

import com.orderbridge.core.config.TargetConfig;
import java.util.List;
import java.util.Optional;

/**
 * The description that a function that delivers gives of itself.
 *
 * @param name the name of its folder and its zip, and of the {@code function} of a target
 * @param handler the class that Lambda calls
 * @param systems the business systems that it serves
 */
public record FunctionDescriptor(String name, String handler, List<SystemDescriptor> systems) {
  public FunctionDescriptor {
    systems = List.copyOf(systems);
    if (systems.isEmpty()) {
      throw new IllegalArgumentException(name + " serves no system");
    }
  }

  /**
   * Returns the system of a target: the only one that the function serves, or the one that the
   * target names.
   *
   * @return empty if the function serves several, and none of that name
   */
  public Optional<SystemDescriptor> system(TargetConfig target) {
    return systems.size() == 1
        ? Optional.of(systems.getFirst())
        : systems.stream().filter(it -> it.name().equals(target.system())).findFirst();
  }

  /**
   * Tells whether the target needs mappings. If its system is not served, it tells whether any
   * system needs them.
   */
  public boolean maps(TargetConfig target) {
    return system(target)
        .map(SystemDescriptor::maps)
        .orElseGet(() -> systems.stream().anyMatch(SystemDescriptor::maps));
  }

  /**
   * Returns the most calls of one delivery. If the target's system is not served, it is the largest
   * number of all systems.
   */
  public int calls(TargetConfig target) {
    return system(target)
        .map(SystemDescriptor::calls)
        .orElseGet(() -> systems.stream().mapToInt(SystemDescriptor::calls).max().orElse(1));
  }
}
