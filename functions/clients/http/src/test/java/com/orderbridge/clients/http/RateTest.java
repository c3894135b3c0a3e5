package com.orderbridge.clients.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.orderbridge.core.http.HttpCalls.Call;
import com.orderbridge.core.http.Reply;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The pace of all environments together, against a target that counts. */
class RateTest {
  private static final int BEARS = 20;
  private static final int ENVIRONMENTS = 2;

  @Test
  void twoEnvironmentsAtFullSpeedAreNeverToldThatTheyAreTooFast() throws Exception {
    try (var simulators = Simulators.start(0);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      limit(simulators.address());
      var calls = new ArrayList<Callable<List<Integer>>>();
      for (int i = 0; i < ENVIRONMENTS; i++) {
        var paced = new PacedHttpCalls(new JdkHttpCalls(), (double) BEARS / ENVIRONMENTS);
        calls.add(() -> statuses(simulators.address(), paced));
        calls.add(() -> statuses(simulators.address(), paced));
      }
      for (var statuses : threads.invokeAll(calls)) {
        assertEquals(0, statuses.resultNow().stream().filter(it -> it == 429).count());
      }
    }
  }

  private static void limit(URI simulators) throws IOException, InterruptedException {
    var limits = HttpRequest.BodyPublishers.ofString("{\"requestsPerSecond\":" + BEARS + "}");
    var request =
        HttpRequest.newBuilder(URI.create(simulators + "/business-central/_limits"))
            .PUT(limits)
            .header("Content-Type", "application/json")
            .build();
    try (var client = HttpClient.newHttpClient()) {
      assertEquals(200, client.send(request, BodyHandlers.ofString()).statusCode());
    }
  }

  private static List<Integer> statuses(URI simulators, PacedHttpCalls paced) {
    var uri = URI.create(simulators + "/business-central/v2.0/local/sandbox/api/v2.0/companies");
    var call = new Call("GET", uri, Map.of(), Optional.empty());
    var statuses = new ArrayList<Integer>();
    for (int i = 0; i < 25; i++) {
      var reply = paced.send(call, Duration.ofMinutes(1));
      statuses.add(assertInstanceOf(Reply.Answered.class, reply).status());
    }
    return statuses;
  }
}
