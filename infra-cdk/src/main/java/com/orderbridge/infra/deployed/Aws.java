package com.orderbridge.infra.deployed;

import java.util.Optional;
import java.util.Set;

/** What is asked of an account. A {@link CommandException} says what AWS refused. */
interface Aws {
  /** Whose credentials these are. */
  String account();

  Optional<DeployedStack> stack(String name);

  /** The identifier by which CloudFormation imports what has this name; empty if nothing has it. */
  Optional<String> identifier(Kind kind, String name);

  /** How many messages a queue holds, in whatever state; none where there is no queue. */
  long messages(String queue);

  /**
   * A stack that is there.
   *
   * @param status such as {@code UPDATE_COMPLETE}
   * @param secured against deletion
   */
  record DeployedStack(String status, boolean secured, StackTemplate template) {
    private static final Set<String> NEVER_STOOD =
        Set.of("ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "CREATE_FAILED", "REVIEW_IN_PROGRESS");

    /** Its first deployment never succeeded. */
    boolean neverStood() {
      return NEVER_STOOD.contains(status);
    }
  }
}
