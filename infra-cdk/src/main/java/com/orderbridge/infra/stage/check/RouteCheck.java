package com.orderbridge.infra.stage.check;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Checks that no route appears twice, and that each type can be part of a file's name. */
public final class RouteCheck {
  private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

  private final List<Route> routes;
  private final List<String> problems = new ArrayList<>();

  private RouteCheck(Bridge bridge) {
    this.routes = bridge.routes();
  }

  /** Returns one line for each problem. It begins with the field. */
  public static List<String> problems(Bridge bridge) {
    var check = new RouteCheck(bridge);
    for (int i = 0; i < check.routes.size(); i++) {
      check.route(i);
    }
    return check.problems;
  }

  private void route(int index) {
    var route = routes.get(index);
    var at = "routes[" + index + "]";
    if (!TYPE.matcher(route.type()).matches()) {
      problems.add(
          at + ".type " + route.type() + " must be words of letters, digits, _ and -, joined by .");
    }
    var first = routes.indexOf(route);
    if (first < index) {
      problems.add(at + " repeats routes[" + first + "]: remove it");
    }
    var targets = new HashSet<String>();
    route.targets().stream()
        .filter(it -> !targets.add(it))
        .forEach(it -> problems.add(at + ".to names " + it + " twice"));
  }
}
