package com.orderbridge.infra.stage.check;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Source;
import com.orderbridge.infra.stage.folder.Functions;
import com.orderbridge.infra.stage.folder.StageFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Checks that AWS accepts the names that follow from a configuration. AWS itself would refuse them
 * only in the middle of a deployment, and would not say which field it was.
 */
public final class NameCheck {
  /** Lambda's maximum. Of all names that contain a target's name, this one is the shortest. */
  private static final int LONGEST_FUNCTION = 64;

  private static final int LONGEST_SECRET = 512;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9/_+=.@-]+");
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

  /** Names that the stack itself uses. A target of such a name would collide with them. */
  private static final Set<String> TAKEN =
      Set.of(
          "receiver",
          "reread",
          "unreadable",
          "parked",
          "deliveries",
          "operations",
          "catalog",
          "accounting",
          "operators",
          "configuration",
          "egress",
          "audiences",
          "alarms",
          "overview",
          "front-door");

  private final Bridge bridge;
  private final List<String> problems = new ArrayList<>();

  private NameCheck(Bridge bridge) {
    this.bridge = bridge;
  }

  /** Returns one line for each problem. It begins with the field. */
  public static List<String> problems(Bridge bridge, String folder) {
    var check = new NameCheck(bridge);
    check.stage(folder);
    new TreeMap<>(bridge.targets()).keySet().forEach(check::target);
    new TreeMap<>(bridge.sources()).values().forEach(check::source);
    return check.problems;
  }

  private void stage(String folder) {
    plain("stage", bridge.stage());
    notLonger("stage", bridge.names().function(Functions.RECEIVER), LONGEST_FUNCTION);
    if (bridge.stage().equals(StageFolder.MAPPINGS)) {
      problems.add(
          "stage must not be mappings, because that folder holds the shipped mappings: choose"
              + " another name");
    }
    if (!bridge.stage().equals(folder)) {
      problems.add("stage is " + bridge.stage() + ", but the folder is " + folder);
    }
  }

  private void target(String target) {
    var field = "targets." + target;
    plain(field, target);
    notLonger(field, bridge.names().function(target), LONGEST_FUNCTION);
    if (TAKEN.contains(target) || target.endsWith("-dlq")) {
      problems.add(field + " is a name that the stack itself uses: choose another name");
    }
  }

  private void source(Source source) {
    var field = "sources." + source.name();
    plain(field, source.name());
    if (!PATH.matcher(source.path()).matches()) {
      problems.add(
          field
              + ".path "
              + source.path()
              + " may only have letters, digits and ._~- between its /");
    }
    source.secrets().forEach(it -> secret(field, it.secret()));
  }

  private void secret(String field, String name) {
    if (SecretCheck.isValue(name)) {
      return;
    }
    notLonger(field + ".secret", name, LONGEST_SECRET);
    if (!SECRET.matcher(name).matches()) {
      problems.add(field + ".secret " + name + " may only have letters, digits and /_+=.@-");
    }
    if (name.startsWith("order-bridge/") && !name.startsWith(bridge.names().secrets())) {
      problems.add(
          "%s.secret %s belongs to another stage: secrets of this stage begin with %s"
              .formatted(field, name, bridge.names().secrets()));
    }
  }

  private void plain(String field, String name) {
    if (!NAME.matcher(name).matches()) {
      problems.add(
          field + " must be lower-case letters and digits, in words joined by -, not " + name);
    }
  }

  private void notLonger(String field, String name, int longest) {
    if (name.length() > longest) {
      problems.add(
          "%s is too long: AWS takes %d characters, and %s has %d"
              .formatted(field, longest, name, name.length()));
    }
  }
}
