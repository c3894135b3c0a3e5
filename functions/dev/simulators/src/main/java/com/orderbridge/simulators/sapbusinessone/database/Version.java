package com.orderbridge.simulators.sapbusinessone.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.http.Response;

/**
 * v1 speaks OData 3, v2 OData 4; their errors differ in shape: manual, section on errors, and
 * recordings "login-200-v1", "login-200-v2", "error-404-v2-in-batch", "session-401-v2" [V]. The
 * content type of v2 was not recorded [K].
 */
public enum Version {
  V1("v1", "odata.", "odata.metadata", "@Element", "odata=minimalmetadata"),
  V2("v2", "@odata.", "@odata.context", "$entity", "odata.metadata=minimal");

  private static final int SESSION_LOST = 301;

  public final String segment;
  public final String prefix;
  public final String metadata;

  /** What stands behind the name of a set where one of it is answered. */
  public final String one;

  private final String format;

  Version(String segment, String prefix, String metadata, String one, String format) {
    this.segment = segment;
    this.prefix = prefix;
    this.metadata = metadata;
    this.one = one;
    this.format = format;
  }

  public static Version ofPath(String path) {
    return path.startsWith("/b1s/v2") ? V2 : V1;
  }

  public Response json(int status, JsonNode body) {
    return spoken(
        Response.of(status, "application/json;" + format + ";charset=utf-8", Pretty.write(body)));
  }

  public Response error(int status, int code, String text) {
    ObjectNode body = Json.object();
    ObjectNode error = body.putObject("error");
    if (this == V1) {
      error.put("code", code).putObject("message").put("lang", "en-us").put("value", text);
    } else {
      errorOfV2(error, code, text);
    }
    return spoken(Response.of(status, "application/json;charset=utf-8", Pretty.write(body)));
  }

  public Response spoken(Response response) {
    return this == V1
        ? response.with("DataServiceVersion", "3.0")
        : response.with("OData-Version", "4.0");
  }

  private static void errorOfV2(ObjectNode error, int code, String text) {
    error.put("code", String.valueOf(code));
    if (code != SESSION_LOST) {
      error.putArray("details").addObject().put("code", "").put("message", "");
    }
    error.put("message", text);
  }
}
