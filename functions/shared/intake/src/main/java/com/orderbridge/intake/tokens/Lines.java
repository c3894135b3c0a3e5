package com.orderbridge.intake.tokens;

import com.orderbridge.core.json.JsonCopy;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cleans lines of a name and a value: YAML, properties, headers. Use it once. */
final class Lines {
  private static final Pattern LINE =
      Pattern.compile(
          "([ \\t]*+(?:-[ \\t]++)*+)(?:'([^'\r\n"
              + "]{1,64})'|([\\w.-]{1,64}+))[ \\t]*+(?::(?!//)|=)(.*+)");

  private static final int QUOTED = 2;
  private static final int BARE = 3;
  private static final int VALUE = 4;
  private static final int NO_BLOCK = -1;

  private final JsonCopy.Filter filter;
  private final List<String> lines;
  private final StringBuilder kept;

  /**
   * The indent of the name whose block is left out. {@link #suspected} is the same for a block that
   * is searched for cards.
   */
  private int leftOut = NO_BLOCK;

  private int suspected = NO_BLOCK;

  Lines(String text, JsonCopy.Filter filter) {
    this.filter = filter;
    this.lines = List.of(text.split("(?<=\n)", -1));
    this.kept = new StringBuilder(text.length());
  }

  String cleaned() {
    lines.forEach(this::line);
    return kept.toString();
  }

  private void line(String line) {
    var content = line.stripTrailing();
    if (isWithin(leftOut, content)) {
      return;
    }
    leftOut = NO_BLOCK;
    suspected = isWithin(suspected, content) ? suspected : NO_BLOCK;
    var named = LINE.matcher(content);
    var isOut = named.matches() && isOut(named);
    kept.append(isOut ? line.replace(content, content.substring(0, named.start(VALUE))) : line);
  }

  private boolean isOut(Matcher named) {
    var name = named.group(QUOTED) == null ? named.group(BARE) : named.group(QUOTED);
    if (FormName.isOut(name, filter)) {
      leftOut = named.group(1).length();
      return true;
    }
    if (filter.suspects(name) && suspected == NO_BLOCK) {
      suspected = named.group(1).length();
    }
    return isCard(named.group(VALUE));
  }

  private boolean isCard(String value) {
    return suspected != NO_BLOCK && filter.dropsValue(value.replaceAll("[\"']", ""));
  }

  /**
   * Tells whether a line belongs to a block: it is indented more than the name, is an element of
   * its list, or is empty.
   */
  private static boolean isWithin(int block, String content) {
    if (block == NO_BLOCK) {
      return false;
    }
    var indent = content.length() - content.stripLeading().length();
    return content.isEmpty()
        || indent > block
        || (indent == block && content.startsWith("- ", indent));
  }
}
