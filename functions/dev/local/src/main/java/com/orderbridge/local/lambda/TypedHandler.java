package com.orderbridge.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Calls a handler of AWS's typed events in the way of Lambda's runtime: with JSON, by AWS's
 * serializer.
 */
public record TypedHandler(RequestHandler<SQSEvent, SQSBatchResponse> handler)
    implements RequestStreamHandler {
  private static final PojoSerializer<SQSEvent> EVENTS = serializer(SQSEvent.class);
  private static final PojoSerializer<SQSBatchResponse> ANSWERS =
      serializer(SQSBatchResponse.class);

  private static <T> PojoSerializer<T> serializer(Class<T> type) {
    return LambdaEventSerializers.serializerFor(type, TypedHandler.class.getClassLoader());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context) {
    ANSWERS.toJson(handler.handleRequest(EVENTS.fromJson(input), context), output);
  }
}
