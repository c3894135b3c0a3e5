package com.orderbridge.core.config;

import java.util.List;

/**
 * What a function says of a stage before it is deployed: everything that would keep it from
 * starting. Whoever deploys finds it in the function's zip, by {@code META-INF/services}: so what a
 * function knows (schemes, readers, ERPs, their settings) is known in one place only.
 */
@FunctionalInterface
public interface StageCheck {
  /** Each begins with the field; none if the function would start. */
  List<String> problems(Bridge bridge);
}
