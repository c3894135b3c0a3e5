package com.orderbridge.simulators;

import com.orderbridge.simulators.http.Connection;
import com.orderbridge.simulators.http.HttpServer;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.http.Reaction;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All simulators on one port of 127.0.0.1, each below its own name. */
public final class Simulators implements AutoCloseable {
  private static final int DEFAULT_PORT = 8090;

  private final HttpServer server;

  private Simulators(HttpServer server) {
    this.server = server;
  }

  /** Port 0 takes any that is free; a port that is taken is a {@link java.net.BindException}. */
  public static Simulators start(int port) throws IOException {
    InstantSource clock = InstantSource.system();
    Map<String, Simulator> simulators =
        ServiceLoader.load(Vendor.Registration.class).stream()
            .map(vendor -> new Simulator(vendor.get().start(clock), clock))
            .collect(Collectors.toUnmodifiableMap(Simulator::name, Function.identity()));
    var site = new Site(simulators, new Notifications(clock));
    return new Simulators(HttpServer.start(port, site::answer));
  }

  public URI address() {
    return server.address();
  }

  @Override
  public void close() {
    server.close();
  }

  /** Starts them alone, on the port given or on 8090, until the process is ended. */
  public static void main(String[] arguments) throws IOException {
    int port = arguments.length == 0 ? DEFAULT_PORT : Integer.parseInt(arguments[0]);
    System.out.println("simulators at " + start(port).address());
  }

  private record Site(Map<String, Simulator> simulators, Notifications notifications) {

    Reaction answer(Request request, Connection client) {
      String first = request.segments().stream().findFirst().orElse("");
      Simulator simulator = simulators.get(first);
      if (simulator != null) {
        return simulator.answer(request, client);
      }
      return switch (first) {
        case "" -> atTheRoot(request);
        case "_notifications" -> Response.json(200, notifications.show());
        default -> nothingHere(request);
      };
    }

    /** The SDK drops the path of SNS's endpoint, so SNS is at the root. */
    private Response atTheRoot(Request request) {
      return request.method().equals("POST") ? notifications.answer(request) : nothingHere(request);
    }

    private Response nothingHere(Request request) {
      String known = String.join(", ", simulators.keySet());
      return Response.json(
          404, Json.object().put("error", "nothing at " + request.path() + "; there are " + known));
    }
  }
}
