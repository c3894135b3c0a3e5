package com.orderbridge.core.step;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The result of one step: a value to go on with, or a stop, after which nothing more is done. */
public sealed interface Step<T> {
  record Value<T>(T value) implements Step<T> {}

  record Stopped<T>(Stop why) implements Step<T> {}

  /** Returns a step with a value to go on with. */
  static <T> Step<T> of(T value) {
    return new Value<>(value);
  }

  /** Returns a step after which nothing more is done. */
  static <T> Step<T> stop(Stop why) {
    return new Stopped<>(why);
  }

  /** Changes the value, if there is one. */
  default <U> Step<U> map(Function<? super T, ? extends U> change) {
    return then(value -> of(change.apply(value)));
  }

  /** Takes the next step, if there is a value to go on with. */
  default <U> Step<U> then(Function<? super T, Step<U>> next) {
    return switch (this) {
      case Value<T>(var value) -> next.apply(value);
      case Stopped<T>(var why) -> stop(why);
    };
  }

  /** Changes the reason of the stop, if there is one. */
  default Step<T> mapStop(UnaryOperator<Stop> change) {
    return this instanceof Stopped<T>(var why) ? stop(change.apply(why)) : this;
  }
}
