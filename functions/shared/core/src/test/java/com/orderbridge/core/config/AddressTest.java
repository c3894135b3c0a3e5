package com.orderbridge.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.example.com/v2.0",
        "HTTPS://api.example.com:8443/a?b=c",
        "https://10.0.0.1/a",
        "http://localhost:8090/occ/v2",
        "http://127.0.0.1/a",
        "http://127.12.0.255:1/a",
        "http://[::1]:8090/a",
      })
  void isTaken(String text) {
    assertEquals(new Address(URI.create(text), Optional.empty()), Address.read(text));
  }

  @ParameterizedTest
  @CsvSource({
    "http://api.example.com/v2.0,           must begin with https://",
    "http://10.0.0.1/a,                     must begin with https://",
    "http://127.0.0.1.example.com/a,        must begin with https://",
    "http://localhost.example.com/a,        must begin with https://",
    "http://0.0.0.0/a,                      must begin with https://",
    "http://2130706433/a,                   must b",
    "http://[::2]/a,                        must begin with https://",
    "ftp://127.0.0.1/a,                     must begin with https://",
    "file:///etc/passwd,                    must be an address",
    "jar:https://a.example/x,               must be an address",
    "https:///a,                            must be an address",
    "api.example.com/v2.0,                  must be an address",
    "https://a b/c,                         must be an address",
    "'',                                    must be an address",
    "https://me:secret@api.example.com/a,   must not contain a user",
    "https://api.example.com@evil.example/, must not contain a user",
    "https://api.example.com/a#b,           must not contain a #",
  })
  void isRefused(String text, String problem) {
    var address = Address.read(text);
    assertTrue(address.problem().orElse("none").startsWith(problem), address.toString());
    assertNotEquals(text, address.uri().toString());
  }
}
