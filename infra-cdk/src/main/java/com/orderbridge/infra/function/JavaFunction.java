package com.orderbridge.infra.function;

import com.orderbridge.infra.configuration.FunctionConfiguration;
import com.orderbridge.infra.resource.Accepted;
import com.orderbridge.infra.resource.Durations;
import com.orderbridge.infra.resource.Logs;
import com.orderbridge.infra.stage.Stage;
import com.orderbridge.infra.stage.folder.Deployment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LayerVersion;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.SystemLogLevel;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * A Java function. It is called only by its alias {@code live}, because SnapStart works only with
 * published versions. At first it may only write its log and its traces; {@link #allow} adds more.
 */
public final class JavaFunction extends Construct {
  /**
   * The differences between functions.
   *
   * @param name the function's name in configuration, queues and logs
   * @param zip the folder of the function that it is made of
   * @param memory in MB
   * @param ping an event that the function answers without doing anything
   * @param configuration what it reads of the stage
   */
  public record Spec(
      String name,
      String zip,
      String handler,
      Duration timeout,
      int memory,
      String ping,
      Map<String, String> environment,
      FunctionConfiguration configuration) {}

  private static final String ONLY_VERSIONS = "@aws-cdk/aws-lambda:snapStartRequirePublish";

  private final String name;
  private final Role role;
  private final LogGroup log;
  private final Alias live;

  public JavaFunction(Construct scope, Spec spec, Platform platform) {
    super(scope, "function");
    this.name = spec.name();
    this.role = Role.Builder.create(this, "role").assumedBy(lambda()).build();
    this.log = Logs.group(this, "/aws/lambda/" + nameOf(spec, platform.stage()), platform.stage());
    this.live = live(function(spec, platform));
    allow(List.of("logs:CreateLogStream", "logs:PutLogEvents"), log.getLogGroupArn());
    new Ping(this, spec.ping());
  }

  private static String nameOf(Spec spec, Stage stage) {
    return stage.names().function(spec.name());
  }

  private static ServicePrincipal lambda() {
    return new ServicePrincipal("lambda.amazonaws.com");
  }

  private Function function(Spec spec, Platform platform) {
    var described = described(spec, platform);
    platform.egress().ifPresent(it -> leaveBy(it, described));
    var function = described.build();
    trace(function, platform.stage().deployment());
    Accepted.finding(
        function,
        "Serverless-LambdaDLQ",
        "Only the daily ping calls it asynchronously; orders come by queues with DLQs of their"
            + " own.");
    Annotations.of(function)
        .acknowledgeWarning(ONLY_VERSIONS, "the alias serves published versions");
    return function;
  }

  private void leaveBy(Egress egress, Function.Builder function) {
    function.vpc(egress.network());
    allow(Egress.ATTACH, "*");
    accept("Lambda attaches the function before there is a network interface to name.");
  }

  private void accept(String whyNoResourceIsNamed) {
    Accepted.wildcard(role, "Resource::*", whyNoResourceIsNamed);
  }

  private void trace(Function function, Deployment deployment) {
    if (deployment.tracing()) {
      accept("X-Ray knows no resource to name.");
      return;
    }
    passThrough(function);
    Accepted.finding(
        function, "Serverless-LambdaTracing", "The stage's deployment.json switches it off.");
  }

  /**
   * The setting is written, not left out. Otherwise tracing would stay on where it was on before.
   */
  private static void passThrough(Function function) {
    var resource = (CfnFunction) function.getNode().getDefaultChild();
    Objects.requireNonNull(resource)
        .setTracingConfig(CfnFunction.TracingConfigProperty.builder().mode("PassThrough").build());
  }

  /**
   * Lambda's own lines are written only for failures. Our line of each attempt and CloudWatch's
   * metrics cover all other invocations.
   *
   * <p>The function has a construct of its own name, because SAM uses the last part of a
   * construct's path as the function's id.
   */
  private Function.Builder described(Spec spec, Platform platform) {
    return Function.Builder.create(this, spec.name())
        .functionName(nameOf(spec, platform.stage()))
        .runtime(Platform.RUNTIME)
        .architecture(Platform.ARCHITECTURE)
        .code(platform.code(spec.zip()))
        .handler(spec.handler())
        .timeout(Durations.of(spec.timeout()))
        .memorySize(spec.memory())
        .environment(environment(spec))
        .layers(List.of(configuration(spec, platform)))
        .role(role)
        .logGroup(log)
        .loggingFormat(LoggingFormat.JSON)
        .systemLogLevelV2(SystemLogLevel.WARN)
        .tracing(platform.stage().deployment().tracing() ? Tracing.ACTIVE : Tracing.DISABLED)
        .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS);
  }

  private LayerVersion configuration(Spec spec, Platform platform) {
    var function = nameOf(spec, platform.stage());
    return ConfigurationLayer.of(this, spec.name(), function, spec.configuration());
  }

  /**
   * With SnapStart, Lambda lets Java 25 use both of its compilers. The second one takes memory, and
   * takes the processor from the first events after a restore. Few processes live long enough to
   * profit from it, so it is switched off.
   */
  private static Map<String, String> environment(Spec spec) {
    var environment = new TreeMap<>(spec.environment());
    environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
    return environment;
  }

  private Alias live(Function function) {
    return Alias.Builder.create(this, "live")
        .aliasName("live")
        .version(function.getCurrentVersion())
        .build();
  }

  public String name() {
    return name;
  }

  public LogGroup log() {
    return log;
  }

  /**
   * Makes a new version of this function callable only after the other function's. The other one
   * must understand what this one sends.
   */
  public void comesAfter(JavaFunction other) {
    live.getNode().addDependency(other.live);
  }

  /** Returns the alias by which everybody calls the function. */
  public Alias live() {
    return live;
  }

  /** Allows the function some actions, on exactly these resources. */
  public void allow(List<String> actions, String... resources) {
    role.addToPolicy(
        PolicyStatement.Builder.create().actions(actions).resources(List.of(resources)).build());
  }
}
