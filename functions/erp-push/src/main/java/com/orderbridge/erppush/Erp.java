package com.orderbridge.erppush;

import com.orderbridge.aws.function.SystemRegistration;
import java.util.Set;

/**
 * An ERP, as it registers itself: a package, and a line in {@code META-INF/services}. Public, with
 * a constructor that takes nothing.
 */
public interface Erp extends SystemRegistration {
  /** The settings that say into which of its companies orders go. */
  Set<String> companySettings();
}
