/** What a stage is made of on disk: its folder, the mappings, the zips. */
@NullMarked
package com.orderbridge.infra.stage.folder;

import org.jspecify.annotations.NullMarked;
