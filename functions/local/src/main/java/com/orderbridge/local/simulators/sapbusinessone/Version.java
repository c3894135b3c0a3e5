package com.orderbridge.local.simulators.sapbusinessone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.local.simulators.http.Json;
import com.orderbridge.local.simulators.http.Response;

/** v1 speaks OData 3, v2 OData 4; their errors differ in shape, manual section on errors [V]. */
enum Version {
  V1("v1", "odata.", "odata.metadata"),
  V2("v2", "@odata.", "@odata.context");

  final String segment;
  final String prefix;
  final String metadata;

  Version(String segment, String prefix, String metadata) {
    this.segment = segment;
    this.prefix = prefix;
    this.metadata = metadata;
  }

  static Version ofPath(String path) {
    return path.startsWith("/b1s/v2") ? V2 : V1;
  }

  Response error(int status, int code, String text) {
    ObjectNode body = Json.object();
    ObjectNode error = body.putObject("error");
    if (this == V1) {
      error.put("code", code).putObject("message").put("lang", "en-us").put("value", text);
    } else {
      error.put("code", String.valueOf(code)).put("message", text);
    }
    return Response.json(status, body);
  }
}
