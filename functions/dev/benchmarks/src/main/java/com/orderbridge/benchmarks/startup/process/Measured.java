package com.orderbridge.benchmarks.startup.process;

/**
 * One process, in nanoseconds.
 *
 * @param whole from the process's start, or from the end of its restore, to its first answer
 * @param first the first invocation alone
 * @param warm the median of later invocations
 * @param cpu what the process used until its first answer, all threads
 */
public record Measured(long whole, long first, long warm, long cpu) {}
