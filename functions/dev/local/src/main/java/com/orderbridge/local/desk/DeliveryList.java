package com.orderbridge.local.desk;

import com.orderbridge.core.json.Json;
import com.orderbridge.local.inspect.Columns;
import java.util.List;
import java.util.stream.Collectors;

/** Deliveries as a text: a table for people, or one JSON array for programs. */
record DeliveryList(List<Shown> deliveries) {
  DeliveryList {
    deliveries = List.copyOf(deliveries);
  }

  /** Returns one element per line, so that the array can be read by people as well. */
  String json() {
    return deliveries.stream()
        .map(it -> Json.write(it.json()))
        .collect(Collectors.joining("," + System.lineSeparator() + " ", "[", "]"));
  }

  String table() {
    return Columns.of(Shown.HEAD, deliveries.stream().map(Shown::cells).toList()).stripTrailing();
  }
}
