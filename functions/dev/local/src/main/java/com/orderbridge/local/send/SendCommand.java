package com.orderbridge.local.send;

import com.orderbridge.aws.config.BridgeFiles;
import com.orderbridge.core.config.Source;
import com.orderbridge.local.stage.BridgeCommand;
import com.orderbridge.local.stage.LocalStage;
import com.orderbridge.local.stage.StartupException;
import com.orderbridge.signing.SignatureSchemes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends one file to any URL, signed in the way of its sender: {@code -Devent}, {@code -Durl}. The
 * secret comes from the file {@code -Dsecret.file} or the environment variable {@code
 * ORDER_BRIDGE_SECRET}; without them, from the local stage. It is never an argument, because others
 * can see arguments.
 *
 * <p>With {@code -Dlambda} nothing is sent: the file is printed as the event that API Gateway would
 * give to the receiver, signed now; without {@code -Devent} all of {@code events/lambda} is made.
 */
public final class SendCommand implements BridgeCommand {
  @Override
  public String name() {
    return "send";
  }

  @Override
  public boolean run(Path repository) throws IOException, InterruptedException {
    if (Properties.of("lambda").isEmpty()) {
      return send(repository);
    }
    if (Properties.of("event").isPresent()) {
      System.out.println(asLambdaEvent(repository));
    } else {
      LambdaEvents.write(repository);
    }
    return true;
  }

  private static String asLambdaEvent(Path repository) throws IOException {
    var sample = Properties.event(repository);
    var stage = stage(repository);
    var source = source(stage, sample);
    var secret = secret(repository, sample.secret(source));
    var event = LambdaEvents.signed(sample, source, secret, Instant.now());
    return event.toPrettyString();
  }

  private static boolean send(Path repository) throws IOException, InterruptedException {
    var sample = Properties.event(repository);
    var stage = stage(repository);
    var source = source(stage, sample);
    try (var sender = new Sender()) {
      var url = URI.create(Properties.of("url").orElse("http://127.0.0.1:8080" + source.path()));
      var scheme = SignatureSchemes.named(source.scheme()).orElseThrow();
      var secret = secret(repository, sample.secret(source));
      var answered =
          sender.send(url, sample.body(), sample.headers(), scheme, secret, Instant.now());
      System.out.println(answered.status() + " " + answered.body());
      return answered.status() < 300;
    } catch (IOException e) {
      throw new StartupException("the bridge does not answer: is it running? (" + e + ")");
    }
  }

  private static Path stage(Path repository) {
    return repository.resolve("infra-cdk/config/local");
  }

  /** Finds the source by the event's folder. The source determines the scheme and the path. */
  private static Source source(Path stage, Sample sample) {
    var name = Properties.of("source").orElse(sample.source());
    return Optional.ofNullable(new BridgeFiles(stage).bridge().sources().get(name))
        .orElseThrow(
            () -> new StartupException("-Dsource: no source of the local stage is named " + name));
  }

  private static String secret(Path repository, String name) throws IOException {
    var file = Properties.of("secret.file").map(it -> Properties.file(repository, it));
    if (file.isPresent() && !Files.isReadable(file.get())) {
      throw new StartupException("-Dsecret.file: cannot read " + file.get());
    }
    if (file.isPresent()) {
      return Files.readString(file.get()).strip();
    }
    return Optional.ofNullable(System.getenv("ORDER_BRIDGE_SECRET"))
        .filter(it -> !it.isBlank())
        .orElseGet(() -> LocalStage.secrets(stage(repository)).getOrDefault(name, ""));
  }
}
