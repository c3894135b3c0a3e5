package com.orderbridge.local.checklive;

import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.function.SystemDescriptor;
import com.orderbridge.local.stage.Registrations;
import java.util.Optional;
import java.util.ServiceLoader;

/** The check of one business system. It registers itself by {@code META-INF/services}. */
public interface LiveCheck {
  /** Returns the system's name. */
  String system();

  /**
   * Adds everything that can be found.
   *
   * @throws com.orderbridge.core.config.ConfigurationException if the settings are wrong
   */
  void check(CheckedTarget target, Findings findings);

  /** Returns the check of the target's system; empty if none is registered. */
  static Optional<LiveCheck> of(TargetConfig target) {
    var system =
        Registrations.KNOWN.systemOf(target).map(SystemDescriptor::name).orElse(target.system());
    return ServiceLoader.load(LiveCheck.class, LiveCheck.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .filter(it -> it.system().equals(system))
        .findFirst();
  }
}
