package com.orderbridge.delivery.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.simulated.Faults.Kind;
import com.orderbridge.delivery.simulated.ModelErp.Mood;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever fails in the middle of an attempt, and wherever it fails, there is one effect. */
class FaultsTest {
  private static final Mood DOWN = new Mood.Down("HTTP_503", Optional.empty());

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aFaultAtAnyPlaceOfAnyAttemptLeavesOneEffect(Kind kind) {
    var places = 0;
    for (int place = 1; place <= Math.max(places, 1); place++) {
      var world = new World(place);
      world.erp.mood = meets(List.of(new Mood.CommitsThenFails(), new Mood.FailsToLook()));
      world.faults.at(place, kind);
      world.send(World.event("refunded", "o1"));
      world.send(World.event("created", "o1"));
      world.send(World.event("created", "o1"));
      world.pass(Duration.ofDays(1));
      world.history().everythingIsDelivered();
      world.history().ordersComeFirst();
      places = Math.max(places, Math.min(world.faults.points, 200));
    }
    assertTrue(places > 40, "places: " + places);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aFaultAtAnyPlaceOfAnOutageAndItsProbeLosesNothing(Kind kind) {
    var places = 0;
    for (int place = 1; place <= Math.max(places, 1); place++) {
      var world = new World(place);
      var back = World.START.plus(Duration.ofMinutes(20));
      world.erp.mood = _ -> world.time.instant().isBefore(back) ? DOWN : ModelErp.WELL;
      world.faults.at(place, kind);
      world.orders(5);
      world.pass(Duration.ofDays(1));
      world.history().everythingIsDelivered();
      places = Math.max(places, Math.min(world.faults.points, 200));
    }
    assertTrue(places > 60, "places: " + places);
  }

  @ParameterizedTest
  @CsvSource({"1", "600", "959"})
  void aWriteThatTheVendorFinishesLongAfterTheTimeOutIsAdopted(int seconds) {
    var world = new World(1);
    world.erp.mood = meets(List.of(new Mood.CommitsLate(Duration.ofSeconds(seconds))));
    world.send(World.event("created", "o1"));
    for (int i = 0; i < 10; i++) {
      world.send(World.event("created", "o1"));
      world.pass(Duration.ofMinutes(5));
    }
    world.pass(Duration.ofHours(2));
    world.history().everythingIsDelivered();
  }

  @Test
  void aWriteThatNeverComesIsMadeAgainOnceItMustHaveSettled() {
    var world = new World(1);
    world.erp.mood = meets(List.of(new Mood.CommitsLate(Duration.ofDays(100))));
    world.send(World.event("created", "o1"));
    world.pass(World.SETTLES.minusSeconds(1));
    assertEquals(List.of(), world.erp.effects());
    world.pass(Duration.ofHours(1));
    world.history().everythingIsDelivered();
  }

  @Test
  void aSlowFirstAttemptThatComesBackAfterTheSecondChangesNothing() {
    var world = new World(1);
    world.erp.mood = meets(List.of(new Mood.Well(Duration.ofMinutes(5))));
    world.send(World.event("created", "o1"));
    world.pass(World.FUNCTION.plusMinutes(1));
    world.send(World.event("created", "o1"));
    world.pass(Duration.ofHours(3));
    world.history().everythingIsDelivered();
    assertTrue(world.erp.calls >= 2, "the lease was over, so the second looked");
  }

  @Test
  void oneOfManyCopiesThatArriveTogetherIsWritten() {
    var world = new World(1);
    world.erp.mood = _ -> new Mood.Well(Duration.ofSeconds(5));
    for (int i = 0; i < 30; i++) {
      world.send(World.event("created", "o1"));
    }
    world.pass(Duration.ofHours(2));
    world.history().everythingIsDelivered();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFunctionThatIsKilledBeforeOrAfterItsWriteLeavesOne(boolean before) {
    var world = new World(1);
    world.erp.mood = meets(List.of(before ? new Mood.KilledBefore() : new Mood.KilledAfter()));
    world.send(World.event("created", "o1"));
    world.pass(Duration.ofHours(3));
    world.history().everythingIsDelivered();
  }

  @Test
  void aTableThatIsThrottledForHoursCostsTimeAlone() {
    var world = new World(1);
    var random = new Random(1);
    world.faults.whenever(() -> random.nextInt(3) == 0, Kind.FAIL);
    world.orders(200);
    world.pass(Duration.ofHours(6));
    world.faults.none();
    world.pass(Duration.ofHours(6));
    world.history().everythingIsDelivered();
  }

  /** Makes faults of every kind by chance. The seed repeats a run. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void aWeekOfFaultsOfEveryKindLeavesOneEffectPerEvent(long seed) {
    var world = new World(seed);
    var random = new Random(seed);
    world.faults.whenever(
        () -> random.nextInt(100) == 0, random.nextBoolean() ? Kind.KILL : Kind.FAIL);
    world.erp.mood = _ -> anyMood(random, world);
    for (int hour = 0; hour < 7 * 24; hour++) {
      var order = "o" + hour;
      for (var type : List.of("refunded", "created", "cancelled", "created")) {
        world.send(World.event(type, order));
        world.pass(Duration.ofSeconds(random.nextInt(1200)));
      }
      if (random.nextInt(10) == 0) {
        world.redrive();
      }
    }
    world.history().nothingIsLostOrDoubled();
    world.erp.mood = _ -> ModelErp.WELL;
    world.faults.none();
    world.redrive();
    world.pass(Duration.ofDays(5));
    world.redrive();
    world.pass(Duration.ofDays(5));
    world.history().everythingIsDelivered();
    world.history().ordersComeFirst();
  }

  private static Mood anyMood(Random random, World world) {
    var now = world.time.instant();
    return switch (random.nextInt(20)) {
      case 0 -> DOWN;
      case 1 -> new Mood.Down("CREDENTIALS", Optional.empty());
      case 2 -> new Mood.Refuses("UNKNOWN_SKU");
      case 3 -> new Mood.TooManyRequests(now.plusSeconds(random.nextInt(3600)));
      case 4 -> new Mood.CommitsLate(Duration.ofSeconds(random.nextInt(960)));
      case 5 -> new Mood.CommitsThenFails();
      case 6 -> new Mood.FailsToLook();
      case 7 -> new Mood.KilledBefore();
      case 8 -> new Mood.KilledAfter();
      default -> new Mood.Well(Duration.ofSeconds(random.nextInt(90)));
    };
  }

  /** Gives the first calls these moods, in this order; all later calls go well. */
  private static Function<Event, Mood> meets(List<? extends Mood> moods) {
    var next = new ArrayDeque<Mood>(moods);
    Supplier<Mood> well = () -> ModelErp.WELL;
    return _ -> Optional.ofNullable(next.poll()).orElseGet(well);
  }
}
