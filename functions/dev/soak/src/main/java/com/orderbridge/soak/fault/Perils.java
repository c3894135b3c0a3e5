package com.orderbridge.soak.fault;

import com.orderbridge.simulators.http.Request;
import com.orderbridge.soak.fault.Dice.Call;
import com.orderbridge.soak.fault.Dice.Thrown;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What all wires share: the dice, the outages, the crashes, and the count of it all. */
public final class Perils {
  private static final Pattern ORDER =
      Pattern.compile("(?<![a-z0-9])[zc][a-z0-9]+n[0-9]+", Pattern.CASE_INSENSITIVE);

  private final Dice dice;
  private final Crashes crashes = new Crashes();
  private final Tally tally = new Tally();
  private final Set<String> down = ConcurrentHashMap.newKeySet();

  public Perils(long seed) {
    this.dice = new Dice(seed);
  }

  Call call(Service service, Request request) {
    var text = ORDER.matcher(request.path() + " " + request.query() + " " + request.body());
    var order = text.find() ? text.group().toUpperCase(Locale.ROOT) : "";
    return new Call(service, service.operation(request), order);
  }

  /** A system that is down refuses whatever the dice say. */
  Thrown thrown(Call call, Request request) {
    var thrown = dice.thrown(call);
    if (call.service() == Service.SYSTEMS && down.contains(Service.system(request))) {
      return new Thrown(Mishap.REFUSED, 2);
    }
    if (thrown.mishap() != Mishap.NONE) {
      var mishap = thrown.mishap().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      tally.count(call.service() + " " + mishap);
    }
    return thrown;
  }

  /** From now on that system is down, or up again. */
  public void down(String system, boolean isDown) {
    if (isDown) {
      down.add(system);
    } else {
      down.remove(system);
    }
  }

  public void rest() {
    dice.rest();
    down.clear();
    crashes.disarm();
  }

  public Crashes crashes() {
    return crashes;
  }

  public Tally tally() {
    return tally;
  }
}
