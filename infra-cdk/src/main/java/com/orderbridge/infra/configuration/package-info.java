/** What each function reads of a stage. Its configuration layer holds this. */
@NullMarked
package com.orderbridge.infra.configuration;

import org.jspecify.annotations.NullMarked;
