package com.orderbridge.infra.deployed;

import java.util.Optional;
import java.util.Set;

/**
 * The questions that commands ask an AWS account. All only read. Each throws a {@link
 * CommandException}, which says what AWS refused.
 */
interface Aws {
  /** Returns the account to which the credentials belong. */
  String account();

  /** Returns the stack of this name. Empty if there is none. */
  Optional<DeployedStack> stack(String name);

  /**
   * Returns the identifier with which CloudFormation imports the resource of this name. Empty if
   * there is no such resource.
   */
  Optional<String> identifier(Kind kind, String name);

  /**
   * Returns how many messages a queue holds: visible, in flight and delayed. 0 if there is no such
   * queue.
   */
  long messages(String queue);

  /**
   * A stack that exists.
   *
   * @param status for example {@code UPDATE_COMPLETE}
   * @param secured whether the stack is protected against deletion
   */
  record DeployedStack(String status, boolean secured, StackTemplate template) {
    private static final Set<String> NEVER_STOOD =
        Set.of("ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "CREATE_FAILED", "REVIEW_IN_PROGRESS");

    /** Tells whether its first deployment never succeeded. */
    boolean neverStood() {
      return NEVER_STOOD.contains(status);
    }
  }
}
