package com.orderbridge.aws.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SnsTopicsTest {
  @Test
  void aSubjectIsAsciiInOneLineOfLessThanAHundredCharacters() {
    assertEquals("x".repeat(99), SnsTopics.shortened("x".repeat(99)));
    assertEquals("x".repeat(99), SnsTopics.shortened("x".repeat(100)));
    assertEquals("erp rejected B?cher?evil", SnsTopics.shortened(" erp rejected Bücher\nevil"));
  }
}
