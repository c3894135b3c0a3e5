package com.orderbridge.benchmarks.startup;

import com.orderbridge.benchmarks.startup.process.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A self-signed certificate of 127.0.0.1: servers show it, functions trust it. */
record KeyPair(Path store) {
  private static final String PASSWORD = "changeit";
  private static final String MAKE =
      "-genkeypair -alias stand-in -keyalg EC -groupname secp256r1 -dname CN=127.0.0.1"
          + " -ext san=ip:127.0.0.1 -validity 30 -storetype PKCS12 -storepass "
          + PASSWORD;

  static KeyPair in(Path folder) throws IOException {
    Files.createDirectories(folder);
    var store = folder.resolve("stand-in.p12");
    Files.deleteIfExists(store);
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(MAKE.split(" ", -1)));
    command.addAll(List.of("-keystore", store.toString()));
    Processes.mustSucceed(new ProcessBuilder(command).inheritIO().start(), "keytool");
    return new KeyPair(store);
  }

  List<String> trusted() {
    return List.of(
        "-Djavax.net.ssl.trustStore=" + store, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
  }

  SSLContext context() throws IOException, GeneralSecurityException {
    var keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
