package com.orderbridge.local.checklive;

import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.function.SystemDescriptor;
import com.orderbridge.local.stage.Registrations;
import java.util.Optional;
import java.util.ServiceLoader;

/** The check of one business system, as it registers itself. */
public interface LiveCheck {
  /** The system's name. */
  String system();

  /**
   * Adds all that can be found.
   *
   * @throws com.orderbridge.core.config.ConfigurationException if the settings are not right
   */
  void check(CheckedTarget target, Findings findings);

  /** Empty if none is registered for the target's system. */
  static Optional<LiveCheck> of(TargetConfig target) {
    var system =
        Registrations.KNOWN.systemOf(target).map(SystemDescriptor::name).orElse(target.system());
    return ServiceLoader.load(LiveCheck.class, LiveCheck.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .filter(it -> it.system().equals(system))
        .findFirst();
  }
}
