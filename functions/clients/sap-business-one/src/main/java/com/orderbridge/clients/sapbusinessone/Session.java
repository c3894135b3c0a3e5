package com.orderbridge.clients.sapbusinessone;

import com.orderbridge.core.http.Reply;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;

/**
 * A session of the Service Layer: its cookies, and how long it lives without being used. Its {@code
 * toString} hides the cookies.
 */
public final class Session {
  private static final String ID = "B1SESSION=";
  private static final int USUAL_MINUTES = 30;

  private final String cookies;
  private final Duration idle;

  private Session(String cookies, Duration idle) {
    this.cookies = cookies;
    this.idle = idle;
  }

  /** Returns the session that the answer to a login names; empty if it names none. */
  static Optional<Session> of(Reply.Answered login) {
    if (!login.success() || !(Json.read(login.body()) instanceof Parsed.Tree(var body))) {
      return Optional.empty();
    }
    var cookies = new ArrayList<String>();
    login.cookies().forEach(it -> cookies.add(it.split(";", 2)[0].strip()));
    var id = body.path("SessionId").asText();
    if (cookies.stream().noneMatch(it -> it.startsWith(ID)) && !id.isEmpty()) {
      cookies.addFirst(ID + id);
    }
    var minutes = Math.max(1, body.path("SessionTimeout").asInt(USUAL_MINUTES));
    return cookies.stream().anyMatch(it -> it.startsWith(ID))
        ? Optional.of(new Session(String.join("; ", cookies), Duration.ofMinutes(minutes)))
        : Optional.empty();
  }

  /** Returns the value of the {@code Cookie} header. */
  String reveal() {
    return cookies;
  }

  /**
   * Returns how long the session can be used without a call. A tenth is left as a margin for the
   * difference of two clocks and for the request's way.
   */
  Duration usableFor() {
    return idle.multipliedBy(9).dividedBy(10);
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
