/** Reads the environment of a function and the files of its stage. */
@NullMarked
package com.orderbridge.aws.config;

import org.jspecify.annotations.NullMarked;
