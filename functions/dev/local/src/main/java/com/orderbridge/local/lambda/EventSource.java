package com.orderbridge.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.local.stage.LocalStage;
import com.orderbridge.simulators.aws.SqsEventJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Does what Lambda's event source mapping does with a queue. It polls the queue, and gives batches
 * to the function in Lambda's JSON. It deletes the messages that the function does not give back.
 * It deletes none if the function fails or takes too long.
 */
public final class EventSource implements AutoCloseable {
  /** The queue to poll, and how to poll it. */
  public record Mapping(
      String function,
      String queue,
      String url,
      int batchSize,
      int concurrency,
      Duration timeout) {}

  private final Mapping mapping;
  private final SqsClient sqs;
  private final ExecutorService invocations = Executors.newCachedThreadPool();
  private final ExecutorService pollers;
  private volatile boolean closed;

  /** Starts polling. Each environment of a function has its own handler, as on Lambda. */
  public EventSource(Mapping mapping, SqsClient sqs, Supplier<RequestStreamHandler> environments) {
    this.mapping = mapping;
    this.sqs = sqs;
    this.pollers = Executors.newFixedThreadPool(mapping.concurrency());
    for (int i = 0; i < mapping.concurrency(); i++) {
      var environment = environments.get();
      pollers.execute(() -> poll(environment));
    }
  }

  /**
   * Returns a client that waits longer than a long poll. A client that gives up earlier loses the
   * messages that SQS is just handing out.
   */
  public static SqsClient pollingClient() {
    return SqsClient.builder()
        .region(Region.of(LocalStage.REGION))
        .httpClient(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofSeconds(20)).build())
        .build();
  }

  private void poll(RequestStreamHandler environment) {
    while (!closed) {
      try {
        var messages = receive();
        if (!messages.isEmpty()) {
          delete(messages, invoke(environment, messages));
        }
      } catch (SdkException e) {
        rest(e);
      }
    }
  }

  private List<Message> receive() {
    return sqs.receiveMessage(
            it ->
                it.queueUrl(mapping.url())
                    .maxNumberOfMessages(mapping.batchSize())
                    .waitTimeSeconds(1)
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                    .messageAttributeNames("All"))
        .messages();
  }

  /**
   * Returns the ids that the function gives back; empty if the function failed, and then all
   * messages are kept.
   */
  private Optional<Set<String>> invoke(RequestStreamHandler handler, List<Message> messages) {
    var json = Json.write(SqsEventJson.of(messages, LocalStage.queueArn(mapping.queue())));
    var context = new LocalContext(mapping.function(), mapping.timeout());
    var invocation = invocations.submit(() -> answer(handler, json, context));
    try {
      return kept(invocation.get(mapping.timeout().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      invocation.cancel(true);
      return failed("timed out");
    } catch (ExecutionException e) {
      return failed(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed("interrupted");
    }
  }

  private static byte[] answer(RequestStreamHandler handler, String event, Context context)
      throws IOException {
    var output = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), output, context);
    return output.toByteArray();
  }

  /**
   * Returns the ids in the function's answer. It is as strict as Lambda: an answer that cannot be
   * read, or an empty id, keeps the whole batch.
   */
  private Optional<Set<String>> kept(byte[] answer) {
    if (!(Json.read(answer) instanceof Parsed.Tree(var json))) {
      return failed("did not answer with JSON");
    }
    var kept = new HashSet<String>();
    json.path("batchItemFailures").forEach(it -> kept.add(it.path("itemIdentifier").asText("")));
    return kept.contains("") ? failed("returned a message without its id") : Optional.of(kept);
  }

  private Optional<Set<String>> failed(String how) {
    System.out.println(
        "{\"event\":\"function.failed\",\"function\":\"" + mapping.function() + "\"}");
    System.err.println(mapping.function() + ": " + how);
    return Optional.empty();
  }

  private void delete(List<Message> messages, Optional<Set<String>> kept) {
    if (kept.isEmpty()) {
      return;
    }
    for (var message : messages) {
      if (!kept.get().contains(message.messageId())) {
        sqs.deleteMessage(it -> it.queueUrl(mapping.url()).receiptHandle(message.receiptHandle()));
      }
    }
  }

  private void rest(SdkException e) {
    if (!closed) {
      System.err.println(mapping.function() + ": polling failed: " + e.getClass().getSimpleName());
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  @Override
  public void close() {
    closed = true;
    pollers.shutdown();
    invocations.shutdown();
  }
}
