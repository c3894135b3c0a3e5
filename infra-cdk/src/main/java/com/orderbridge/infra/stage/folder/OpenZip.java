package com.orderbridge.infra.stage.folder;

import com.orderbridge.core.function.DeliveryFunction;
import com.orderbridge.core.function.StageCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/** The code of one function's zip, with what it registers. */
public final class OpenZip implements AutoCloseable {
  private final UnpackedZip unpacked;
  private final URLClassLoader loader;
  private final List<DeliveryFunction> functions;
  private final List<StageCheck> checks;

  public OpenZip(Path zip) throws IOException {
    this.unpacked = new UnpackedZip(zip);
    this.loader = new URLClassLoader(unpacked.classPath(), StageCheck.class.getClassLoader());
    this.functions = all(DeliveryFunction.class);
    this.checks = all(StageCheck.class);
  }

  private <T> List<T> all(Class<T> service) {
    return ServiceLoader.load(service, loader).stream().map(ServiceLoader.Provider::get).toList();
  }

  /** Returns the function itself, if it is one that delivers. */
  public List<DeliveryFunction> functions() {
    return functions;
  }

  /** Returns the checks of a function that does not deliver. */
  List<StageCheck> checks() {
    return checks;
  }

  @Override
  public void close() {
    try {
      loader.close();
      unpacked.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
