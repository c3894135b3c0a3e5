package com.orderbridge.infra.deployed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what AWS is asked, and how its documented answers are understood. */
final class LiveAwsTest {
  private static final String DESCRIBED =
      """
      <DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
        <DescribeStacksResult><Stacks><member>
          <StackName>order-bridge-prod</StackName>
          <StackStatus>UPDATE_COMPLETE</StackStatus>
          <EnableTerminationProtection>true</EnableTerminationProtection>
        </member></Stacks></DescribeStacksResult>
      </DescribeStacksResponse>
      """;

  private static final String TEMPLATE =
      """
      <GetTemplateResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
        <GetTemplateResult>
          <TemplateBody>{ &quot;Outputs&quot;: { &quot;u&quot;: { &quot;Description&quot;: &quot;Where a&amp;b sends its webhooks&quot; } } }</TemplateBody>
          <StagesAvailable><member>Original</member></StagesAvailable>
        </GetTemplateResult>
      </GetTemplateResponse>
      """;

  private static final String REFUSED =
      """
      <ErrorResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
        <Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>
      </ErrorResponse>
      """;

  private final AnsweringAws server = new AnsweringAws();
  private final Aws aws = server.client();

  LiveAwsTest() throws IOException {}

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void readsTheDeployedTemplate() {
    server.on("DescribeStacks", 200, DESCRIBED).on("GetTemplate", 200, TEMPLATE);

    var stack = aws.stack("order-bridge-prod").orElseThrow();

    assertEquals("UPDATE_COMPLETE", stack.status());
    assertTrue(stack.secured());
    assertEquals(List.of("a&b"), List.copyOf(stack.template().sources()));
    assertEquals(
        "eu-central-1/cloudformation/aws4_request"
            + " Version=2010-05-15&StackName=order-bridge-prod&Action=GetTemplate",
        server.requests().getLast());
  }

  @Test
  void knowsThatAStackIsNotThere() {
    var why = "Stack with id order-bridge-prod does not exist";
    server.on("DescribeStacks", 400, REFUSED.formatted("ValidationError", why));

    assertEquals(Optional.empty(), aws.stack("order-bridge-prod"));
  }

  @Test
  void takesNoOtherRefusalForAStackThatIsNotThere() {
    server.on("DescribeStacks", 403, REFUSED.formatted("ExpiredToken", "The token is expired"));

    var refusal = assertThrows(CommandException.class, () -> aws.stack("order-bridge-prod"));
    assertEquals(
        "AWS refuses cloudformation DescribeStacks (403): The token is expired",
        refusal.getMessage());
  }

  @Test
  void asksWhoseTheCredentialsAre() {
    server.on(
        "GetCallerIdentity",
        200,
        """
        <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
          <GetCallerIdentityResult><Account>123456789012</Account></GetCallerIdentityResult>
        </GetCallerIdentityResponse>
        """);

    assertEquals("123456789012", aws.account());
    assertTrue(server.requests().getFirst().startsWith("eu-central-1/sts/aws4_request "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "QUEUE | AmazonSQS.GetQueueUrl | {\"QueueUrl\":\"https://q/1/name\"} | https://q/1/name",
        "TABLE | DynamoDB_20120810.DescribeTable | {\"Table\":{\"TableName\":\"name\"}} | name",
        "SECRET | secretsmanager.DescribeSecret |"
            + " {\"ARN\":\"arn:x:name-a1b2c3\",\"DeletedDate\":null} |"
            + " arn:x:name-a1b2c3",
        "LOG_GROUP | Logs_20140328.DescribeLogGroups |"
            + " {\"logGroups\":[{\"logGroupName\":\"name-2\"},{\"logGroupName\":\"name\"}]} | name"
      })
  void findsWhatIsThere(Kind kind, String action, String answer, String identifier) {
    server.on(action, 200, answer);

    assertEquals(Optional.of(identifier), aws.identifier(kind, "name"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "QUEUE | AmazonSQS.GetQueueUrl | 400 |"
            + " {\"__type\":\"com.amazonaws.sqs#QueueDoesNotExist\"}",
        "TABLE | DynamoDB_20120810.DescribeTable | 400 |"
            + " {\"__type\":\"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException\"}",
        "SECRET | secretsmanager.DescribeSecret | 400 |"
            + " {\"__type\":\"ResourceNotFoundException\"}",
        "LOG_GROUP | Logs_20140328.DescribeLogGroups | 200 |"
            + " {\"logGroups\":[{\"logGroupName\":\"name-2\"}]}"
      })
  void knowsThatSomethingIsNotThere(Kind kind, String action, int status, String answer) {
    server.on(action, status, answer);

    assertEquals(Optional.empty(), aws.identifier(kind, "name"));
  }

  @Test
  void takesNoOtherRefusalForSomethingThatIsNotThere() {
    server.on(
        "AmazonSQS.GetQueueUrl",
        403,
        "{\"__type\":\"com.amazon.coral.service#AccessDeniedException\",\"message\":\"no\"}");

    assertThrows(CommandException.class, () -> aws.identifier(Kind.QUEUE, "name"));
  }

  @Test
  void saysThatASecretIsAboutToBeDeleted() {
    server.on("secretsmanager.DescribeSecret", 200, "{\"ARN\":\"arn:x\",\"DeletedDate\":1.7E9}");

    var refusal = assertThrows(CommandException.class, () -> aws.identifier(Kind.SECRET, "name"));
    assertEquals(
        "the secret name is about to be deleted: keep it with aws secretsmanager restore-secret"
            + " --secret-id name",
        refusal.getMessage());
  }

  @Test
  void countsTheMessagesOfAQueueInEveryState() {
    server
        .on("AmazonSQS.GetQueueUrl", 200, "{\"QueueUrl\":\"https://q/1/name\"}")
        .on(
            "AmazonSQS.GetQueueAttributes",
            200,
            """
            { "Attributes": {
              "ApproximateNumberOfMessages": "1",
              "ApproximateNumberOfMessagesNotVisible": "20",
              "ApproximateNumberOfMessagesDelayed": "300"
            } }
            """);

    assertEquals(321, aws.messages("name"));
  }

  @Test
  void saysThatNobodyAnswers() {
    server.close();

    var refusal = assertThrows(CommandException.class, aws::account);
    assertTrue(String.valueOf(refusal.getMessage()).startsWith("sts does not answer at 127.0.0.1"));
  }
}
