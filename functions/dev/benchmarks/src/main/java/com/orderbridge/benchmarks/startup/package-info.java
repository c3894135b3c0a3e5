/** Start-up of functions under AWS's own runtime interface client, each as a process. */
@NullMarked
package com.orderbridge.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
