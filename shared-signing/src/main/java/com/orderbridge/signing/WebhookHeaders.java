package com.orderbridge.signing;

import com.orderbridge.signing.internal.Ascii;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The headers of one request. Upper and lower case (ASCII) of names make no difference. Nothing is
 * lost: two keys that differ only in case count as two occurrences, and so do two values of one
 * key.
 *
 * <p>It takes whatever a server hands over: a null name or value counts as absent. Immutable and
 * thread-safe, because it copies the map. {@code toString} shows no values.
 */
public final class WebhookHeaders {
  static final int ABSENT = -1;
  static final int REPEATED = -2;

  private final List<String> names;
  private final List<String> values;

  private WebhookHeaders(int expected) {
    names = new ArrayList<>(expected);
    values = new ArrayList<>(expected);
  }

  /** Takes a map with one value per name, as API Gateway's HTTP API delivers it. */
  public static WebhookHeaders of(Map<String, String> single) {
    WebhookHeaders headers = new WebhookHeaders(single.size());
    for (Map.Entry<String, String> header : single.entrySet()) {
      headers.add(header.getKey(), header.getValue());
    }
    return headers;
  }

  /** Takes a map with all values per name, as the JDK's HTTP server or a REST API delivers it. */
  public static WebhookHeaders ofLists(Map<String, List<String>> multi) {
    WebhookHeaders headers = new WebhookHeaders(multi.size());
    for (Map.Entry<String, List<String>> header : multi.entrySet()) {
      headers.addAll(header.getKey(), header.getValue());
    }
    return headers;
  }

  /**
   * Returns the position of the only value under any of these names, for {@link #value}. Returns
   * {@link #ABSENT} if there is none, and {@link #REPEATED} if there is more than one.
   */
  int find(List<String> wanted) {
    int found = ABSENT;
    for (int i = 0; i < wanted.size(); i++) {
      found = find(wanted.get(i), found);
    }
    return found;
  }

  private int find(String wanted, int foundBefore) {
    int found = foundBefore;
    for (int i = 0; i < names.size(); i++) {
      if (Ascii.sameIgnoringCase(wanted, names.get(i))) {
        found = found == ABSENT ? i : REPEATED;
      }
    }
    return found;
  }

  String value(int index) {
    return values.get(index);
  }

  private void addAll(String name, @Nullable List<@Nullable String> all) {
    if (all != null) {
      for (String value : all) {
        add(name, value);
      }
    }
  }

  private void add(@Nullable String name, @Nullable String value) {
    if (name != null && value != null) {
      names.add(name);
      values.add(value);
    }
  }

  @Override
  public String toString() {
    return "WebhookHeaders[" + names.size() + " occurrences]";
  }
}
