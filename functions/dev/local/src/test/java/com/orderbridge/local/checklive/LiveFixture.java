package com.orderbridge.local.checklive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.aws.config.BridgeFiles;
import com.orderbridge.clients.http.JdkHttpCalls;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.HttpCalls.Call;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.secret.Secret;
import com.orderbridge.local.checklive.Finding.Level;
import com.orderbridge.local.checklive.LiveStage.Wanted;
import com.orderbridge.local.stage.LocalStage;
import com.orderbridge.local.stage.Ports;
import com.orderbridge.simulators.Simulators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The local stage's target of one system, its simulator, and what the check says of them. */
final class LiveFixture implements AutoCloseable {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final Path STAGE = ROOT.resolve("infra-cdk/config/local");

  private final Simulators simulators = Simulators.start(0);
  private final JdkHttpCalls live = new JdkHttpCalls();
  private final Path folder = Files.createTempDirectory("check-live");
  private final List<Call> sent = new ArrayList<>();
  private final String target;
  private ObjectNode settings;
  private Function<String, Secret> secrets = StageSecrets.of(STAGE.resolve("secrets.json"));
  private Wanted wanted = Wanted.NOTHING;
  private Function<Call, Optional<Reply>> instead = _ -> Optional.empty();
  private List<Finding> findings = List.of();
  private String printed = "";

  LiveFixture(String target) throws IOException {
    this.target = target;
    var port = simulators.address().getPort();
    new LocalStage(STAGE, folder, new Ports(0, 0, 0, 0, port));
    this.settings = (ObjectNode) config().settings().deepCopy();
  }

  private TargetConfig config() {
    return Objects.requireNonNull(new BridgeFiles(folder).bridge().targets().get(target));
  }

  void settings(Consumer<ObjectNode> change) {
    change.accept(settings);
  }

  void secret(String text) {
    secrets = _ -> new Secret.Known(List.of(text));
  }

  void secret(Secret secret) {
    secrets = _ -> secret;
  }

  void currencies(String... codes) {
    wanted = new Wanted(Set.of(codes), wanted.skus());
  }

  void skus(String... skus) {
    wanted = new Wanted(wanted.currencies(), List.of(skus));
  }

  /** What a call whose address contains this is answered. */
  void answers(String address, int status, String body) {
    var earlier = instead;
    instead =
        call ->
            call.uri().toString().contains(address)
                ? Optional.of(answered(status, body))
                : earlier.apply(call);
  }

  private static Reply answered(int status, String body) {
    return new Reply.Answered(status, Optional.empty(), Optional.empty(), body);
  }

  /** A call whose address contains this gets no answer. */
  void fails(String address, String why) {
    var earlier = instead;
    instead =
        call ->
            call.uri().toString().contains(address)
                ? Optional.of(new Reply.NotSent(why))
                : earlier.apply(call);
  }

  /** The login sets all cookies but this one. */
  void withoutCookie(String name) {
    instead =
        call ->
            call.uri().toString().endsWith("/Login")
                ? Optional.of(without(name, live.send(call, Duration.ofSeconds(5))))
                : Optional.empty();
  }

  private static Reply without(String cookie, Reply reply) {
    return reply instanceof Reply.Answered it
        ? new Reply.Answered(
            it.status(),
            it.retryAfter(),
            it.location(),
            it.cookies().stream().filter(each -> !each.startsWith(cookie)).toList(),
            it.body())
        : reply;
  }

  /** Changes what the simulator answers to calls whose address contains this. */
  void changes(String address, UnaryOperator<String> change) {
    var earlier = instead;
    instead =
        call ->
            call.uri().toString().contains(address)
                ? Optional.of(changed(live.send(call, Duration.ofSeconds(5)), change))
                : earlier.apply(call);
  }

  private static Reply changed(Reply reply, UnaryOperator<String> change) {
    return reply instanceof Reply.Answered it
        ? new Reply.Answered(
            it.status(), it.retryAfter(), it.location(), it.cookies(), change.apply(it.body()))
        : reply;
  }

  /** Sends {@code PUT _options} or {@code POST _state} to the simulator. */
  void tells(String method, String path, String body) {
    var uri = URI.create(simulators.address() + "/" + simulator() + "/" + path);
    var call = new Call(method, uri, Map.of("Content-Type", "application/json"), Optional.of(body));
    var reply = live.send(call, Duration.ofSeconds(5));
    assertTrue(reply instanceof Reply.Answered it && it.success(), reply.toString());
  }

  void option(String name, Object value) {
    tells("PUT", "_options", "{\"%s\": %s}".formatted(name, value));
  }

  void state(String documents) {
    tells("POST", "_state", documents.replace('\'', '"'));
  }

  private String simulator() {
    return target.equals("hybris-cart-delete") ? "sap-commerce" : target;
  }

  /** Runs the check; whatever it says, nothing was written and no secret was printed. */
  boolean run() {
    var out = new ByteArrayOutputStream();
    var stage = new LiveStage(bridge(), folder, ROOT.resolve("events"), secrets, wanted);
    var check = new CheckLive(stage, calls(), new PrintStream(out, true, StandardCharsets.UTF_8));
    var fine = check.run();
    findings = check.findings().all();
    printed = out.toString(StandardCharsets.UTF_8);
    sent.forEach(LiveFixture::onlyReads);
    assertFalse(printed.matches("(?s).*(local-[a-z-]+-secret|B1SESSION=|Bearer ).*"), printed);
    assertFalse(printed.contains("@"), printed);
    return fine;
  }

  private HttpCalls calls() {
    return (call, within) -> {
      sent.add(call);
      return instead.apply(call).orElseGet(() -> live.send(call, within));
    };
  }

  private static void onlyReads(Call call) {
    var path = call.uri().getPath();
    assertTrue(
        call.method().equals("GET")
            || path.endsWith("/token")
            || path.endsWith("/Login")
            || path.endsWith("/Logout")
            || path.contains("Service_Get")
            || (path.endsWith("/$batch") && !call.body().orElse("").contains("POST")),
        call.method() + " " + call.uri());
  }

  private Bridge bridge() {
    var bridge = new BridgeFiles(folder).bridge();
    var it = config();
    var changed =
        new TargetConfig(it.name(), it.function(), it.system(), it.timing(), it.pace(), settings);
    return new Bridge(
        bridge.stage(),
        bridge.acceptTestEvents(),
        bridge.sources(),
        Map.of(target, changed),
        bridge.routes(),
        bridge.audiences());
  }

  /** The check fails, and one line that must be mended says this. */
  void mends(String what) {
    assertFalse(run(), printed);
    has(Level.MEND, what);
  }

  /** Nothing has to be mended, and a note says this. */
  void notes(String what) {
    assertTrue(run(), printed);
    has(Level.NOTE, what);
  }

  void isOk(String what) {
    assertTrue(run(), printed);
    has(Level.OK, what);
  }

  void has(Level level, String what) {
    assertTrue(
        findings.stream()
            .anyMatch(it -> it.level() == level && (it.what() + ". " + it.todo()).contains(what)),
        () -> what + " is not in\n" + printed);
  }

  /** Nothing else was found. */
  void only() {
    assertEquals(1, findings.size(), printed);
  }

  String printed() {
    return printed;
  }

  String address() {
    return simulators.address().toString();
  }

  @Override
  public void close() {
    live.close();
    simulators.close();
  }
}
