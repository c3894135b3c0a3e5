package com.orderbridge.aws.function;

import com.orderbridge.aws.config.BridgeFiles;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.secret.TargetSecret;

/**
 * What a target is built from.
 *
 * @param calls at the pace that the target bears
 * @param secret the target's own, as it is known now
 */
public record TargetParts(
    Bridge bridge, TargetConfig config, BridgeFiles files, HttpCalls calls, TargetSecret secret) {}
