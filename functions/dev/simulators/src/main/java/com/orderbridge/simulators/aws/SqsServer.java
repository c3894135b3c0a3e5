package com.orderbridge.simulators.aws;

import com.orderbridge.simulators.http.FreePort;
import java.io.IOException;
import org.elasticmq.NodeAddress;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/** SQS in this process: ElasticMQ, with redrives as SQS does them. */
public final class SqsServer implements AutoCloseable {
  private final SQSRestServer elasticMq;
  private final SqsFront front;

  private SqsServer(SQSRestServer elasticMq, SqsFront front) {
    this.elasticMq = elasticMq;
    this.front = front;
  }

  /** Starts it on 127.0.0.1, and returns when it answers. */
  public static SqsServer start(int port, String region, String account) throws IOException {
    var behind = FreePort.next();
    var elasticMq =
        SQSRestServerBuilder.withInterface("127.0.0.1")
            .withPort(behind)
            .withServerAddress(new NodeAddress("http", "127.0.0.1", port, ""))
            .withAWSRegion(region)
            .withAWSAccountId(account)
            .start();
    elasticMq.waitUntilStarted();
    var url = "http://127.0.0.1:" + behind;
    return new SqsServer(elasticMq, SqsFront.start(port, url, new MoveTasks(url, region, account)));
  }

  @Override
  public void close() {
    front.close();
    elasticMq.stopAndWait();
  }
}
