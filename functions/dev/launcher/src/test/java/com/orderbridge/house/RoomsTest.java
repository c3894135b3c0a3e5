package com.orderbridge.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything is in its room: which package may use which, and how many files one has. */
class RoomsTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final String OURS = "com.orderbridge.";
  private static final int MOST_FILES = 20;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("com.orderbridge");

  /** What each room may use of the others. */
  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("signing", List.of()),
          Map.entry("core", List.of()),
          Map.entry("simulators", List.of()),
          Map.entry("delivery", List.of("core")),
          Map.entry("intake", List.of("core", "signing")),
          Map.entry("clients.http", List.of("core")),
          Map.entry("clients.businesscentral", List.of("core", "clients.http")),
          Map.entry("clients.sapbusinessone", List.of("core", "clients.http")),
          Map.entry("clients.sapcommerce", List.of("core", "clients.http")),
          Map.entry("aws", List.of("core", "delivery", "clients.http")),
          Map.entry("receiver", List.of("core", "intake", "aws", "signing")),
          Map.entry("erppush", List.of("core", "delivery", "clients", "aws")),
          Map.entry("hybriscartdelete", List.of("core", "delivery", "clients", "aws")));

  static Set<String> rooms() {
    return new TreeSet<>(MAY_USE.keySet());
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomUsesOnlyWhatItMay(String room) {
    var allowed =
        Stream.concat(Stream.of(room), MAY_USE.getOrDefault(room, List.of()).stream())
            .map(it -> OURS + it + "..")
            .toList();
    var ours =
        resideInAnyPackage(allowed.toArray(String[]::new))
            .or(resideOutsideOfPackage("com.orderbridge.."));
    classes()
        .that()
        .resideInAPackage(OURS + room + "..")
        .should()
        .onlyDependOnClassesThat(ours)
        .check(CLASSES);
  }

  @Test
  void whatIsDeployedUsesNothingThatIsForDevelopment() {
    classes()
        .that()
        .resideInAnyPackage(
            rooms().stream()
                .filter(it -> !it.equals("simulators"))
                .map(it -> OURS + it + "..")
                .toArray(String[]::new))
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages(
            OURS + "simulators..", OURS + "local..", OURS + "soak..", OURS + "launcher..")
        .check(CLASSES);
  }

  @Test
  void packagesUseEachOtherInOneDirectionOnly() {
    slices().matching("com.orderbridge.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  /** Lambda, the command line and services files name these; nobody's code has to. */
  @Test
  void noClassIsOnlyForTests() throws IOException {
    var named = namedInFiles();
    var idle =
        CLASSES.stream()
            .filter(it -> it.isTopLevelClass() && !it.getSimpleName().equals("package-info"))
            .filter(it -> !it.getPackageName().startsWith(OURS + "signing"))
            .filter(it -> !named.contains(it.getName()) && !isUsed(it))
            .map(JavaClass::getName)
            .collect(toCollection(TreeSet::new));
    assertEquals(Set.of(), idle);
  }

  private static boolean isUsed(JavaClass it) {
    return it.getDirectDependenciesToSelf().stream()
        .map(dependency -> outermost(dependency.getOriginClass()))
        .anyMatch(user -> !user.equals(it));
  }

  private static JavaClass outermost(JavaClass it) {
    return it.getEnclosingClass().map(RoomsTest::outermost).orElse(it);
  }

  /** In services files, the stack's code, poms and the launcher's script. */
  private static Set<String> namedInFiles() throws IOException {
    var texts = new StringBuilder();
    try (var files = Files.walk(ROOT)) {
      for (var file : files.filter(RoomsTest::mayName).toList()) {
        texts.append(Files.readString(file)).append('\n');
      }
    }
    var all = texts.toString();
    return CLASSES.stream()
        .map(JavaClass::getName)
        .filter(all::contains)
        .collect(toCollection(TreeSet::new));
  }

  private static boolean mayName(Path file) {
    var path = ROOT.relativize(file).toString().replace('\\', '/');
    return Files.isRegularFile(file)
        && !path.contains("target/")
        && (path.contains("src/main/resources/META-INF/services/")
            || path.startsWith("infra-cdk/src/main/java/")
            || path.endsWith("pom.xml")
            || path.equals("bridge"));
  }

  @Test
  void noPackageHasMoreFilesThanOneSees() throws IOException {
    var counts = new TreeMap<String, Long>();
    try (var files = Files.walk(ROOT)) {
      files
          .map(it -> ROOT.relativize(it).toString().replace('\\', '/'))
          .filter(it -> it.contains("/src/") && it.endsWith(".java") && !it.contains("target/"))
          .filter(it -> !it.endsWith("package-info.java"))
          .collect(groupingBy(it -> it.substring(0, it.lastIndexOf('/')), counting()))
          .forEach((folder, count) -> counts.put(folder, count));
    }
    assertTrue(counts.size() > 100, "the sources are here");
    counts.values().removeIf(it -> it <= MOST_FILES);
    assertEquals(Map.of(), counts);
  }
}
