package com.orderbridge.infra.stage;

import com.orderbridge.core.config.Bridge;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Whether those who are to be told can be reached. */
final class AudienceCheck {
  private static final Pattern REACHABLE = Pattern.compile("https://\\S+|[^@\\s]+@[^@\\s]+");

  private AudienceCheck() {}

  /** Each begins with the field. */
  static List<String> problems(Bridge bridge) {
    var problems = new ArrayList<String>();
    new TreeMap<>(bridge.audiences()).forEach((name, people) -> check(name, people, problems));
    return problems;
  }

  private static void check(String audience, List<String> people, List<String> problems) {
    for (int i = 0; i < people.size(); i++) {
      if (!REACHABLE.matcher(people.get(i)).matches()) {
        problems.add(
            "notify.%s[%d] is neither an e-mail address nor an https URL".formatted(audience, i));
      }
    }
  }
}
