package com.orderbridge.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.orderbridge.aws.access.AwsClients;
import com.orderbridge.aws.config.BridgeFiles;
import com.orderbridge.aws.config.Environment;
import com.orderbridge.aws.secret.SdkSecretVersions;
import com.orderbridge.aws.secret.Secrets;
import com.orderbridge.aws.sqs.TargetQueue;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.log.JsonLines;
import com.orderbridge.intake.Intake;
import com.orderbridge.intake.Parking;
import com.orderbridge.intake.Queues;
import com.orderbridge.intake.queue.IntakeQueue;
import com.orderbridge.receiver.Receiver.Entrance;
import com.orderbridge.receiver.http.RequestLog;
import com.orderbridge.receiver.secrets.SecretLog;
import com.orderbridge.receiver.secrets.SourceVerifier;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Reads the environment of the receiver's functions once, and builds their parts. */
final class ReceiverWiring {
  private final Map<String, String> queues;
  private final String reread;
  private final AwsClients aws;
  private final SqsClient sqs;
  private final Bridge bridge;
  private final InstantSource clock = InstantSource.system();
  private final JsonLines lines;

  ReceiverWiring(Map<String, String> variables) {
    this(variables, AwsClients::new, new JsonLines(System.out));
  }

  /** Returns a wiring whose calls and log lines do not leave the process. */
  static ReceiverWiring rehearsing(Map<String, String> variables) {
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    return rehearsing(variables, new JsonLines(nowhere));
  }

  static ReceiverWiring rehearsing(Map<String, String> variables, JsonLines lines) {
    return new ReceiverWiring(variables, AwsClients::rehearsing, lines);
  }

  /** Uses another AWS, and another place for log lines. */
  ReceiverWiring(Map<String, String> variables, Function<String, AwsClients> aws, JsonLines lines) {
    var environment = new Environment(variables);
    this.queues = environment.requireMap("BRIDGE_QUEUES");
    this.reread = environment.require("BRIDGE_REREAD_QUEUE");
    var region = environment.require("AWS_REGION");
    environment.complete();
    this.aws = aws.apply(region);
    this.lines = lines;
    this.sqs = this.aws.sqs();
    this.bridge = new BridgeFiles(environment.configuration()).bridge();
    bridge.sources().values().forEach(Sources::senderOf);
  }

  Receiver receiver() {
    var log = new RequestLog(lines, bridge.stage(), clock);
    return new Receiver(
        entrances(), intake(), new Parking(new SqsQueue(rereadQueue())), log, clock);
  }

  Reread reread() {
    return new Reread(intake(), rereadQueue(), lines);
  }

  Bridge bridge() {
    return bridge;
  }

  JsonLines lines() {
    return lines;
  }

  /** Opens the connection that the next event will need. */
  void connect() {
    aws.connect(URI.create(reread));
  }

  /** Opens and closes connections for practice. It leaves none open. */
  void rehearseConnections() {
    aws.rehearseConnections(URI.create(reread));
  }

  private Intake intake() {
    var byTarget = new HashMap<String, IntakeQueue>();
    queues.forEach((target, url) -> byTarget.put(target, new SqsQueue(new TargetQueue(sqs, url))));
    return new Intake(bridge, new Queues(byTarget));
  }

  private TargetQueue rereadQueue() {
    return new TargetQueue(sqs, reread);
  }

  private Map<String, Entrance> entrances() {
    var secrets = new Secrets(new SdkSecretVersions(aws.secretsManager()));
    var log = new SecretLog(lines, bridge.stage());
    var entrances = new HashMap<String, Entrance>();
    for (var source : bridge.sources().values()) {
      entrances.put(source.path(), new Entrance(source, verifier(source, secrets, log)));
    }
    return entrances;
  }

  private static SourceVerifier verifier(Source source, Secrets secrets, SecretLog log) {
    var header = Sources.senderOf(source).topicHeader();
    return new SourceVerifier(source, Sources.schemeOf(source), header, secrets, log);
  }
}
