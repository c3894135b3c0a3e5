package com.orderbridge.infra.deployed;

import com.orderbridge.core.config.Names;
import com.orderbridge.core.config.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what a deployment would leave behind or stop listening to. A renamed resource counts as
 * removed, because the one with the new name begins empty.
 */
final class Removals {
  private static final String DEAD_LETTERS = "-dlq";

  private final Names names;
  private final Aws aws;
  private final Set<String> meant;
  private final Set<String> gone = new TreeSet<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * Compares two stacks of one stage.
   *
   * @param meant what is removed on purpose, for example {@code targets.<name>}
   */
  Removals(Names names, Aws aws, Set<String> meant) {
    this.names = names;
    this.aws = aws;
    this.meant = meant;
  }

  /** Returns one line for each removal that is not meant, or that would lose messages. */
  List<String> problems(StackTemplate deployed, StackTemplate next) {
    var queues = deployed.names(Kind.QUEUE);
    lost(queues, next.names(Kind.QUEUE)).forEach(it -> queue(it, queues));
    lost(deployed.names(Kind.TABLE), next.names(Kind.TABLE)).forEach(this::table);
    lost(deployed.sources(), next.sources()).forEach(this::source);
    meant.stream().filter(it -> !gone.contains(it)).forEach(this::notGone);
    return problems;
  }

  private static Set<String> lost(Set<String> deployed, Set<String> next) {
    var lost = new TreeSet<>(deployed);
    lost.removeAll(next);
    return lost;
  }

  private void queue(String queue, Set<String> deployed) {
    var target = queue.replaceFirst(DEAD_LETTERS + "$", "");
    var isTargets = deployed.contains(target) && deployed.contains(target + DEAD_LETTERS);
    var field = isTargets ? "targets." + target.substring(names.queue("").length()) : queue;
    gone.add(field);
    var messages = aws.messages(queue);
    if (messages > 0) {
      problems.add(
          "%s would be removed, but its queue %s still holds %d messages: wait until they are delivered, or redrive or purge them first (docs/runbook.md#removing)"
              .formatted(field, queue, messages));
    } else if (!queue.endsWith(DEAD_LETTERS)) {
      unlessMeant(field, "its queue " + queue + " is empty, but later messages would be lost");
    }
  }

  private void table(String table) {
    unlessMeant(table, "every order that it knows would be delivered again if it is sent again");
  }

  private void source(String source) {
    unlessMeant(
        "sources." + source,
        "everything that its sender still sends would be lost: remove the webhook there first");
  }

  private void unlessMeant(String field, String why) {
    gone.add(field);
    if (!meant.contains(field)) {
      problems.add(
          "%1$s is deployed and would be removed: %2$s. If you want that (docs/runbook.md#removing), use -Dremove=%1$s"
              .formatted(field, why));
    }
  }

  private void notGone(String field) {
    problems.add(
        "-Dremove=%s: this deployment would not remove that%s"
            .formatted(field, Nearest.hint(field, gone)));
  }
}
