package com.orderbridge.adapters.function;

import com.orderbridge.adapters.aws.TargetSecret;
import com.orderbridge.adapters.config.BridgeFiles;
import com.orderbridge.adapters.http.HttpCalls;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.TargetConfig;

/**
 * What a target is built from.
 *
 * @param calls at the pace that the target bears
 * @param secret the target's own, as it is known now
 */
public record TargetParts(
    Bridge bridge, TargetConfig config, BridgeFiles files, HttpCalls calls, TargetSecret secret) {}
