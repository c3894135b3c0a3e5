package com.orderbridge.erppush;

import com.orderbridge.aws.function.SystemRegistration;
import java.util.Set;

/**
 * An ERP's registration of itself. A new ERP needs a package, an implementation of this interface
 * and a line in {@code META-INF/services}. The implementation must be public and have a constructor
 * without parameters.
 */
public interface Erp extends SystemRegistration {
  /** Returns the settings that name the companies into which orders go. */
  Set<String> companySettings();
}
