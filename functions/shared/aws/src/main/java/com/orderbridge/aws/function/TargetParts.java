package com.orderbridge.aws.function;

import com.orderbridge.aws.config.BridgeFiles;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.secret.TargetSecret;

/**
 * The parts from which a target is built.
 *
 * @param bridge the whole stage
 * @param config the target's own configuration
 * @param files the stage's files, such as mappings
 * @param calls the HTTP calls, at the pace that the target accepts
 * @param secret the target's own secret
 */
public record TargetParts(
    Bridge bridge, TargetConfig config, BridgeFiles files, HttpCalls calls, TargetSecret secret) {}
