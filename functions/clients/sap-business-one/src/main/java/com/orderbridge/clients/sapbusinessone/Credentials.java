package com.orderbridge.clients.sapbusinessone;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.util.Optional;

/**
 * The credentials of a Service Layer user: {@code {"userName":"…","password":"…"}}. Its {@code
 * toString} shows neither.
 */
final class Credentials {
  private final String userName;
  private final String password;

  private Credentials(String userName, String password) {
    this.userName = userName;
    this.password = password;
  }

  /** Reads the credentials. Returns empty if the text is not such an object. */
  static Optional<Credentials> read(String text) {
    return Json.read(text) instanceof Parsed.Tree(var json)
            && json.path("userName").isTextual()
            && json.path("password").isTextual()
        ? Optional.of(
            new Credentials(json.path("userName").textValue(), json.path("password").textValue()))
        : Optional.empty();
  }

  /** Returns the body of a login to one database. */
  String login(String database) {
    return Json.write(
        JsonNodeFactory.instance
            .objectNode()
            .put("CompanyDB", database)
            .put("UserName", userName)
            .put("Password", password));
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
