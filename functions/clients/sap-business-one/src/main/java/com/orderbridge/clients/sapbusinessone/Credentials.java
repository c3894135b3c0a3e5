package com.orderbridge.clients.sapbusinessone;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.util.Optional;

/** A user of the Service Layer: {@code {"userName":"…","password":"…"}}. */
final class Credentials {
  private final String userName;
  private final String password;

  private Credentials(String userName, String password) {
    this.userName = userName;
    this.password = password;
  }

  /** Empty if the text is not such an object. */
  static Optional<Credentials> read(String text) {
    return Json.read(text) instanceof Parsed.Tree(var json)
            && json.path("userName").isTextual()
            && json.path("password").isTextual()
        ? Optional.of(
            new Credentials(json.path("userName").textValue(), json.path("password").textValue()))
        : Optional.empty();
  }

  /** The body of a login. */
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
