package com.orderbridge.infra.stage.check;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.config.Source.SecretBinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Checks that a configuration names its secrets instead of containing them, and that no two uses
 * share one. A line never repeats a secret's value.
 */
public final class SecretCheck {
  /** The prefixes that senders and providers give to their secrets, and the look of random ones. */
  private static final Pattern VALUE =
      Pattern.compile(
          "(whsec|whpk|whsk|sk|rk|pk|shpss|shpat|ghp|xox[a-z])[_-].*"
              + "|[0-9a-fA-F]{24,}"
              + "|(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])[A-Za-z0-9+=_-]{24,}"
              + "|[A-Za-z0-9+/]{22,}={1,2}");

  private final Bridge bridge;
  private final Map<String, String> fields = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  private SecretCheck(Bridge bridge) {
    this.bridge = bridge;
  }

  /** Returns one line for each problem. It begins with the field. */
  public static List<String> problems(Bridge bridge) {
    var check = new SecretCheck(bridge);
    bridge
        .targets()
        .keySet()
        .forEach(it -> check.fields.put(bridge.names().targetSecret(it), "targets." + it));
    new TreeMap<>(bridge.sources()).values().forEach(check::source);
    return check.problems;
  }

  static boolean isValue(String name) {
    return VALUE.matcher(name).matches();
  }

  private void source(Source source) {
    for (var binding : source.secrets()) {
      secret(source, field(source, binding), binding.secret());
    }
  }

  private static boolean mayShare(Source source, String other) {
    return source.mayShareSecrets() && other.startsWith("sources." + source.name() + ".topics ");
  }

  private static String field(Source source, SecretBinding binding) {
    var topic = binding.topic().map(it -> ".topics " + it).orElse("");
    return "sources." + source.name() + topic;
  }

  private void secret(Source source, String field, String name) {
    if (isValue(name)) {
      problems.add(
          "%s.secret looks like a secret itself: write its name here, such as %ssource/<name>, set its value in"
                  .formatted(field, bridge.names().secrets())
              + " Secrets Manager, and ask the sender to make another secret, because this one was"
              + " written down");
      return;
    }
    var other = fields.putIfAbsent(name, field);
    if (other != null && !mayShare(source, other)) {
      problems.add(
          "%s.secret %s is also the secret of %s: who signs for one could also sign for the other"
              .formatted(field, name, other));
    }
  }
}
