package com.orderbridge.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests what a service gets together with this library. */
class ModuleTest {

  @Test
  void needsNothingAtRunTimeButTheBaseModule() throws Exception {
    assertEquals(
        Set.of("java.base"),
        descriptor().requires().stream()
            .filter(needed -> !needed.modifiers().contains(Requires.Modifier.STATIC))
            .map(Requires::name)
            .collect(Collectors.toSet()));
  }

  @Test
  void exportsItsOnePackage() throws Exception {
    assertEquals("com.orderbridge.signing", descriptor().name());
    assertEquals(
        Set.of("com.orderbridge.signing"),
        descriptor().exports().stream().map(Exports::source).collect(Collectors.toSet()));
    assertEquals(
        Set.of("com.orderbridge.signing", "com.orderbridge.signing.internal"),
        descriptor().packages());
  }

  private static ModuleDescriptor descriptor() throws Exception {
    Path classes =
        Path.of(WebhookVerifier.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return ModuleFinder.of(classes).findAll().iterator().next().descriptor();
  }
}
