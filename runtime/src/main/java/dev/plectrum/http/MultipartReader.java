package dev.plectrum.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code multipart/form-data}, RFC 7578: fields between lines with a boundary. The bytes are
 * read as ISO 8859-1, which changes none of them, and decoded field by field.
 */
final class MultipartReader {
  private static final int MAX_BOUNDARY = 70;
  private static final int MAX_HEAD = 8 * 1024;
  private static final String BREAK = "\r\n";

  private final String text;
  private final String delimiter;
  private final FormData.Builder form;

  private MultipartReader(String text, String delimiter, FormData.Builder form) {
    this.text = text;
    this.delimiter = delimiter;
    this.form = form;
  }

  /**
   * Reads a body.
   *
   * @throws HttpException 400 if it is malformed or has too many fields, 415 if it holds a file
   */
  static FormData read(String contentType, byte[] body, int maxFields) {
    String boundary = parameter(contentType, "boundary");
    if (boundary == null || boundary.isEmpty() || boundary.length() > MAX_BOUNDARY) {
      throw malformed("its Content-Type names no boundary");
    }
    FormData.Builder form = new FormData.Builder(maxFields);
    // The first delimiter may stand at the very beginning.
    String text = BREAK + new String(body, StandardCharsets.ISO_8859_1);
    new MultipartReader(text, BREAK + "--" + boundary, form).read();
    return form.build();
  }

  private void read() {
    int at = text.indexOf(delimiter);
    while (at >= 0) {
      int line = at + delimiter.length();
      if (text.startsWith("--", line)) {
        return;
      }
      while (line < text.length() && (text.charAt(line) == ' ' || text.charAt(line) == '\t')) {
        line++;
      }
      if (!text.startsWith(BREAK, line)) {
        break;
      }
      // A part without headers has its empty line right here.
      int head = line;
      int headEnd = text.indexOf(BREAK + BREAK, head);
      int next = headEnd < 0 ? -1 : text.indexOf(delimiter, headEnd + BREAK.length());
      if (next < 0 || headEnd - head > MAX_HEAD) {
        break;
      }
      int content = headEnd + 2 * BREAK.length();
      part(text.substring(head, headEnd), content >= next ? "" : text.substring(content, next));
      at = next;
    }
    throw malformed("it ends before its last boundary");
  }

  private void part(String head, String content) {
    String disposition = null;
    for (String line : head.split(BREAK)) {
      int colon = line.indexOf(':');
      if (colon > 0 && line.substring(0, colon).trim().equalsIgnoreCase("Content-Disposition")) {
        disposition = line.substring(colon + 1).trim();
      }
    }
    String name = disposition == null ? null : parameter(disposition, "name");
    if (disposition == null || name == null || !isFormData(disposition)) {
      throw malformed("a part of it has no name");
    }
    boolean file =
        parameter(disposition, "filename") != null || parameter(disposition, "filename*") != null;
    if (!file) {
      form.add(decoded(name), decoded(content));
    } else if (!content.isEmpty()) {
      throw new HttpException(
          415, "The field \"" + decoded(name) + "\" holds a file, and files cannot be sent here.");
    }
    // A field for files in which none was chosen counts as not there.
  }

  private static boolean isFormData(String disposition) {
    return disposition.toLowerCase(Locale.ROOT).startsWith("form-data");
  }

  private static String decoded(String bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      throw malformed("a field of it is not UTF-8");
    }
  }

  /** The parameter of a header, {@code name="value"} or {@code name=value}, or null. */
  private static @Nullable String parameter(String header, String name) {
    int at = header.indexOf(';');
    while (at >= 0) {
      int equals = header.indexOf('=', at);
      if (equals < 0) {
        return null;
      }
      String found = header.substring(at + 1, equals).trim();
      StringBuilder value = new StringBuilder();
      int end = value(header, equals + 1, value);
      if (found.equalsIgnoreCase(name)) {
        return value.toString();
      }
      at = header.indexOf(';', end);
    }
    return null;
  }

  /** Reads the value of a parameter into {@code value}. Returns where it ends. */
  private static int value(String header, int start, StringBuilder value) {
    int i = start;
    while (i < header.length() && header.charAt(i) == ' ') {
      i++;
    }
    if (i < header.length() && header.charAt(i) == '"') {
      i++;
      while (i < header.length() && header.charAt(i) != '"') {
        // Browsers escape quotes as %22; others put a backslash before them.
        if (header.charAt(i) == '\\' && i + 1 < header.length() && header.charAt(i + 1) == '"') {
          i++;
        }
        value.append(header.charAt(i++));
      }
      return i;
    }
    int end = header.indexOf(';', i);
    end = end < 0 ? header.length() : end;
    value.append(header.substring(i, end).trim());
    return end;
  }

  private static HttpException malformed(String why) {
    return new HttpException(400, "The form cannot be read: " + why + ".");
  }
}
