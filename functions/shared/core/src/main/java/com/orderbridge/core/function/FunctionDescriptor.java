package com.orderbridge.core.function;

import com.orderbridge.core.config.TargetConfig;
import java.util.List;
import java.util.Optional;

/**
 * A function that delivers, as it describes itself.
 *
 * @param name its folder's, its zip's, and that of the {@code function} of a target
 * @param handler the class that Lambda calls
 * @param systems that it serves
 */
public record FunctionDescriptor(String name, String handler, List<SystemDescriptor> systems) {
  public FunctionDescriptor {
    systems = List.copyOf(systems);
    if (systems.isEmpty()) {
      throw new IllegalArgumentException(name + " serves no system");
    }
  }

  /**
   * The system that a target of this function is: the one that it names, or the only one that there
   * is. Empty if it is none of these.
   */
  public Optional<SystemDescriptor> system(TargetConfig target) {
    return systems.size() == 1
        ? Optional.of(systems.getFirst())
        : systems.stream().filter(it -> it.name().equals(target.system())).findFirst();
  }

  /** Whether the target needs mappings; of a system that is not served, whether any would. */
  public boolean maps(TargetConfig target) {
    return system(target)
        .map(SystemDescriptor::maps)
        .orElseGet(() -> systems.stream().anyMatch(SystemDescriptor::maps));
  }

  /** The most calls of one delivery; of a system that is not served, the most of all. */
  public int calls(TargetConfig target) {
    return system(target)
        .map(SystemDescriptor::calls)
        .orElseGet(() -> systems.stream().mapToInt(SystemDescriptor::calls).max().orElse(1));
  }
}
