package com.orderbridge.launcher;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The script in a folder of its own, with a build and a JDK that only tell how they are called. */
final class Script {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final String TEXTS =
      "functions/dev/launcher/src/main/resources/com/orderbridge/launcher";

  private final Path root;

  private Script(Path root) {
    this.root = root;
  }

  /** How it ended. */
  record Ended(int code, String out, String err) {}

  static Script in(Path folder) throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "the script needs bash");
    var script = new Script(Files.createDirectories(folder));
    script.copy("bridge");
    try (var texts = Files.list(ROOT.resolve(TEXTS))) {
      for (var text : texts.toList()) {
        script.copy(ROOT.relativize(text).toString());
      }
    }
    script.program("mvnw", BUILD);
    script.program("jdk/bin/java", "printf '<%s>' \"$@\"; exit ${EXIT-0}");
    script.program("jdk/bin/javac", "");
    script.write("jdk/release", "JAVA_VERSION=\"25.0.1\"\n");
    return script;
  }

  private static final String BUILD =
      """
      echo "mvnw $*" >&2
      cd "$(dirname "$0")"
      for module in functions/dev/launcher infra-cdk; do
        mkdir -p "$module/target"
        touch "$module/target/${module##*/}-0.1.0.jar"
        echo "/m2/$module.jar" > "$module/target/bridge.classpath"
      done
      exit ${BUILD-0}
      """;

  Path root() {
    return root;
  }

  void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
  }

  private void copy(String file) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.copy(ROOT.resolve(file), root.resolve(file));
  }

  private void program(String file, String text) throws IOException {
    write(file, "#!/bin/bash\n" + text + "\n");
    root.resolve(file).toFile().setExecutable(true);
  }

  /** Runs it from another folder. */
  Ended run(String... arguments) throws IOException, InterruptedException {
    return run(List.of(), arguments);
  }

  Ended run(List<String> environment, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("env", "JAVA25_HOME=" + root.resolve("jdk")));
    command.addAll(environment);
    command.add(root.resolve("bridge").toString());
    command.addAll(List.of(arguments));
    var elsewhere = Files.createTempDirectory("bridge");
    var err = elsewhere.resolve("err");
    var process =
        new ProcessBuilder(command)
            .directory(elsewhere.toFile())
            .redirectError(err.toFile())
            .start();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out, Files.readString(err));
  }
}
