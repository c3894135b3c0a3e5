package com.orderbridge.clients.sapbusinessone;

import com.orderbridge.core.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the bodies of {@code $batch} requests and reads their answers (manual, "Batch
 * Operations"). A batch stops at its first failure. A change set is written whole or not at all; if
 * it fails, it has a single answer.
 */
final class Batch {
  /**
   * One look-up.
   *
   * @param anyCase whether to ignore case; without it, HANA tells capital from small letters
   */
  record Read(String url, boolean anyCase) {}

  /**
   * One record that a change set creates.
   *
   * @param prefer the value of its {@code Prefer} header
   */
  record Create(String url, String prefer, String body) {}

  static final String CONTENT_TYPE = "multipart/mixed;boundary=batch_order_bridge";

  private static final String EOL = "\r\n";
  private static final String BATCH = "--batch_order_bridge";
  private static final String SET = "--changeset_order_bridge";
  private static final String HTTP =
      "Content-Type: application/http" + EOL + "Content-Transfer-Encoding: binary" + EOL;

  /** Lifts the server's own limit of 20 records, which would cut lists. */
  private static final String WHOLE_LISTS = "Prefer: odata.maxpagesize=0" + EOL;

  private static final String ANY_CASE = "B1S-CaseInsensitive: true" + EOL;

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";\\s]+)");
  private static final Pattern STATUS = Pattern.compile("HTTP/\\d\\.\\d (\\d{3})");
  private static final Pattern BLANK_LINE = Pattern.compile("\r?\n[ \t]*\r?\n");

  private Batch() {}

  /** Writes look-ups. They stand outside change sets, which may not contain reads. */
  static String reads(List<Read> reads) {
    var body = new StringBuilder();
    for (var read : reads) {
      body.append(BATCH).append(EOL).append(HTTP).append(EOL);
      body.append("GET ").append(read.url()).append(EOL).append(WHOLE_LISTS);
      body.append(read.anyCase() ? ANY_CASE : "").append(EOL).append(EOL);
    }
    return body.append(BATCH).append("--").append(EOL).toString();
  }

  /**
   * Writes a change set. Each JSON body must be on one line, so that no text of an order can end a
   * part.
   */
  static String changeSet(List<Create> parts) {
    var body = new StringBuilder(BATCH).append(EOL);
    body.append("Content-Type: multipart/mixed;boundary=").append(SET.substring(2));
    body.append(EOL).append(EOL);
    for (int i = 0; i < parts.size(); i++) {
      body.append(SET).append(EOL).append(HTTP).append("Content-ID: ").append(i + 1).append(EOL);
      body.append(EOL).append(create(parts.get(i))).append(EOL);
    }
    return body.append(SET).append("--").append(EOL).append(BATCH).append("--" + EOL).toString();
  }

  private static String create(Create part) {
    return "POST %s%sContent-Type: application/json%sPrefer: %s%s%s"
        .formatted(part.url(), EOL, EOL, part.prefer(), EOL + EOL, part.body());
  }

  /**
   * Reads the answers in their order, including those inside a change set. Returns none if the body
   * is not multipart.
   */
  static List<Reply.Answered> answers(String body) {
    var text = body.stripLeading();
    var end = text.indexOf('\n');
    return text.startsWith("--") && end > 2
        ? parts(text, text.substring(2, end).strip())
        : List.of();
  }

  private static List<Reply.Answered> parts(String body, String boundary) {
    var answers = new ArrayList<Reply.Answered>();
    var pieces = ("\n" + body).split("\r?\n--" + Pattern.quote(boundary), -1);
    for (int i = 1; i < pieces.length && !pieces[i].startsWith("--"); i++) {
      answers.addAll(part(pieces[i].stripLeading()));
    }
    return answers;
  }

  private static List<Reply.Answered> part(String part) {
    var headers = head(part);
    var boundary = BOUNDARY.matcher(headers);
    if (headers.contains("multipart/mixed") && boundary.find()) {
      return parts(rest(part), boundary.group(1));
    }
    return answer(rest(part)).stream().toList();
  }

  private static Optional<Reply.Answered> answer(String http) {
    Matcher status = STATUS.matcher(http);
    return status.lookingAt()
        ? Optional.of(
            new Reply.Answered(
                Integer.parseInt(status.group(1)),
                Optional.empty(),
                Optional.empty(),
                rest(http).strip()))
        : Optional.empty();
  }

  private static String head(String part) {
    Matcher blank = BLANK_LINE.matcher(part);
    return blank.find() ? part.substring(0, blank.start()) : part;
  }

  private static String rest(String part) {
    Matcher blank = BLANK_LINE.matcher(part);
    return blank.find() ? part.substring(blank.end()).stripLeading() : "";
  }
}
