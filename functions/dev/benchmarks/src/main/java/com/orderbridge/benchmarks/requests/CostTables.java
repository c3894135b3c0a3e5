package com.orderbridge.benchmarks.requests;

import com.orderbridge.benchmarks.requests.Cost.Deployed;
import java.util.Locale;

/**
 * What a million orders cost, for people: by memory, by what it is for, and with X-Ray. A message
 * that comes alone and a full batch are told beside each other, since what is billed lies between.
 *
 * @param counted of one order
 */
record CostTables(Cost cost, Counts counted) {
  private static final double[] ANSWERS = {0.2, 0.6, 2};
  private static final int[] MEGABYTES = {256, 512, 1024, 1769};
  private static final int[] PER_SECOND = {1, 10, 50};

  String markdown() {
    return byMemory() + byPart() + withTracing();
  }

  private String byMemory() {
    var text =
        new StringBuilder(
            "\nUS$ per million delivered orders, %s, prices of %s:\n\n"
                .formatted(cost.data().path("region").asText(), cost.data().path("date").asText()));
    text.append("| memory | messages | ERP 0.2 s | 0.6 s | 2 s |\n|--:|---|--:|--:|--:|\n");
    for (var megabytes : MEGABYTES) {
      text.append(row("alone", Deployed.alone(megabytes)));
      var full = Deployed.fullBatches(megabytes);
      var batches = "batches of %d, %d side by side".formatted(full.batch(), full.sideBySide());
      text.append(row(batches, full));
    }
    return text.toString();
  }

  private String row(String messages, Deployed deployed) {
    var row = new StringBuilder("| %d MB | %s ".formatted(deployed.megabytes(), messages));
    for (var answer : ANSWERS) {
      row.append("| ").append(dollars(cost.perMillion(counted, answer, deployed))).append(' ');
    }
    return row.append("|\n").toString();
  }

  private String byPart() {
    var text =
        new StringBuilder(
            "\nAs it is deployed, %d MB, at %s s:\n\n| for | alone | in full batches |\n|---|--:|--:|\n"
                .formatted(Deployed.usual().megabytes(), cost.usualAnswerSeconds()));
    var full = cost.parts(counted, cost.usualAnswerSeconds(), Deployed.usual());
    cost.parts(counted, cost.usualAnswerSeconds(), usualAlone())
        .forEach(
            (name, alone) ->
                text.append(line(name, dollars(alone), dollars(full.getOrDefault(name, 0.0)))));
    return text + line("**together**", dollars(alone()), dollars(full()));
  }

  /** Apart, because a stage may leave it out. */
  private String withTracing() {
    var text =
        new StringBuilder(
            """

            X-Ray, at most:

            | events per second | recorded | the receiver's traces | and the target's own | together with it, alone | in full batches |
            |--:|--:|--:|--:|--:|--:|
            """);
    for (var perSecond : PER_SECOND) {
      var both = cost.tracing(perSecond, 2);
      text.append(
          line(
              Integer.toString(perSecond),
              String.format(Locale.ROOT, "%.1f %%", 100 * cost.traced(perSecond)),
              dollars(cost.tracing(perSecond, 1)),
              dollars(both),
              dollars(alone() + both),
              dollars(full() + both)));
    }
    return text.toString();
  }

  private double alone() {
    return cost.perMillion(counted, cost.usualAnswerSeconds(), usualAlone());
  }

  private double full() {
    return cost.perMillion(counted, cost.usualAnswerSeconds(), Deployed.usual());
  }

  private static Deployed usualAlone() {
    return Deployed.alone(Deployed.usual().megabytes());
  }

  private static String line(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String dollars(double amount) {
    return String.format(Locale.ROOT, "%.2f", amount);
  }
}
