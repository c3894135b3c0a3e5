package com.orderbridge.infra.stage.check;

import com.orderbridge.core.config.Bridge;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Checks that the people in {@code notify} can be reached. */
public final class AudienceCheck {
  private static final Pattern REACHABLE =
      Pattern.compile("https://\\S+|[^@\\s]+@([a-zA-Z0-9-]+\\.)+[a-zA-Z0-9-]+");

  /** SNS shows the URL to everybody who may read the topic. */
  private static final Pattern WITH_PASSWORD = Pattern.compile("https://[^/]*@.*");

  private AudienceCheck() {}

  /** Returns one line for each problem. It begins with the field. */
  public static List<String> problems(Bridge bridge) {
    var problems = new ArrayList<String>();
    new TreeMap<>(bridge.audiences()).forEach((name, people) -> check(name, people, problems));
    return problems;
  }

  private static void check(String audience, List<String> people, List<String> problems) {
    var at = "notify." + audience;
    for (int i = 0; i < people.size(); i++) {
      var one = people.get(i);
      if (WITH_PASSWORD.matcher(one).matches()) {
        problems.add(at + "[" + i + "] has a user or password in it, which everybody could read");
      } else if (!REACHABLE.matcher(one).matches()) {
        problems.add(at + "[" + i + "] is neither an e-mail address nor an https URL");
      } else if (people.indexOf(one) < i) {
        problems.add(at + "[" + i + "] " + one + " is listed twice: remove it");
      }
    }
  }
}
