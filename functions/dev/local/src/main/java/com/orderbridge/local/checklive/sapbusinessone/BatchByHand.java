package com.orderbridge.local.checklive.sapbusinessone;

import com.orderbridge.core.http.Reply;
import com.orderbridge.local.checklive.Findings;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks batches with one that is written by hand from SAP's manual: whether a part may ask for
 * more rows than the server's page has, and what is answered after a part that fails.
 */
record BatchByHand(LiveSession session, Findings findings) {
  private static final String EOL = "\r\n";
  private static final String TYPE = "multipart/mixed;boundary=batch_check";
  private static final String PART =
      String.join(
          EOL,
          "--batch_check",
          "Content-Type: application/http",
          "Content-Transfer-Encoding: binary",
          EOL);
  private static final int PAGE = 20;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.\\d (\\d{3})");
  private static final Pattern ROW = Pattern.compile("\"ItemCode\"");

  void check() {
    pages();
    afterAFailure();
  }

  private void pages() {
    var answer = send("Items?$select=ItemCode&$top=" + (PAGE + 5));
    var rows = ROW.matcher(answer).results().count();
    if (statuses(answer).equals(List.of("200"))) {
      told(rows);
    } else {
      findings.mend(
          "a batch of one look-up does not have one answer: " + statuses(answer),
          "Report it with the version of the Service Layer");
    }
  }

  private void told(long rows) {
    if (rows == PAGE) {
      findings.note(
          "a look-up within a batch returned only %d items".formatted(PAGE),
          "If there are more, the server ignores odata.maxpagesize within a batch: report it");
    } else {
      findings.ok("a look-up within a batch is answered (%d items)".formatted(rows));
    }
  }

  private void afterAFailure() {
    var answer =
        send("Items?$top=1&$select=ItemCode", "NoSuchSet", "Items?$top=1&$select=ItemCode");
    var statuses = statuses(answer);
    if (statuses.size() == 2) {
      findings.ok("a batch stops at a part that fails, as SAP's manual says");
    } else {
      findings.note(
          "after a part that fails a batch is answered with " + statuses,
          "You need not do anything: the bridge treats one failure as a failure of all");
    }
  }

  private String send(String... queries) {
    var body = new StringBuilder();
    for (var query : queries) {
      body.append(PART).append("GET ").append(root()).append(query).append(EOL);
      body.append("Prefer: odata.maxpagesize=0").append(EOL).append(EOL).append(EOL);
    }
    body.append("--batch_check--").append(EOL);
    return session.batch(TYPE, body.toString()) instanceof Reply.Answered answered
        ? answered.body()
        : "";
  }

  private String root() {
    var path = String.valueOf(session.url().getPath());
    return path.substring(path.lastIndexOf("/b1s/")) + "/";
  }

  private static List<String> statuses(String answer) {
    return STATUS.matcher(answer).results().map(it -> it.group(1)).toList();
  }
}
