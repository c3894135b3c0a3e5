/** A stage on disk: its folder, the mappings, the zips. */
@NullMarked
package com.orderbridge.infra.stage.folder;

import org.jspecify.annotations.NullMarked;
