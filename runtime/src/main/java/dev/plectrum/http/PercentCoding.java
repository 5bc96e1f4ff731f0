package dev.plectrum.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of paths and queries, RFC 3986, in UTF-8. */
final class PercentCoding {
  private static final String UNRESERVED = "-._~";
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private PercentCoding() {}

  /** Throws 400 if {@code text} holds something that cannot be decoded. */
  static void check(String text) {
    if (text.indexOf('%') >= 0) {
      decoded(text, 0, text.length(), false);
    }
  }

  /**
   * Decodes a part of {@code text}.
   *
   * @param form whether a plus sign stands for a space, as in queries
   * @throws HttpException 400, if an escape is not one, or not UTF-8, or NUL
   */
  static String decoded(String text, int start, int end, boolean form) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '%' || c > 0x7e || (form && c == '+')) {
        return decodedBytes(text, start, end, form);
      }
    }
    return text.substring(start, end);
  }

  /**
   * Decodes a part of the body of a form.
   *
   * @throws HttpException 400, if an escape is not one, or not UTF-8, or NUL
   */
  static String decodedField(String text, int start, int end) {
    try {
      return decoded(text, start, end, true);
    } catch (HttpException e) {
      throw new HttpException(400, "The form holds an invalid percent-encoding.");
    }
  }

  private static String decodedBytes(String text, int start, int end, boolean form) {
    byte[] bytes = new byte[end - start];
    int length = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '%') {
        if (i + 2 >= end) {
          throw invalid();
        }
        int value = digit(text.charAt(i + 1)) << 4 | digit(text.charAt(i + 2));
        if (value == 0) {
          throw invalid();
        }
        bytes[length++] = (byte) value;
        i += 2;
      } else if (c > 0xff) {
        throw invalid();
      } else {
        bytes[length++] = (byte) (form && c == '+' ? ' ' : c);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw invalid();
    }
  }

  /** {@code text} as a segment of a path or a part of a query; only unreserved characters stay. */
  static String encoded(String text) {
    StringBuilder encoded = null;
    for (int i = 0; i < text.length(); i++) {
      if (!unreserved(text.charAt(i))) {
        encoded = new StringBuilder(text.length() + 16);
        break;
      }
    }
    if (encoded == null) {
      return text;
    }
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (unreserved(c)) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX[c >> 4]).append(HEX[c & 0xf]);
      }
    }
    return encoded.toString();
  }

  private static boolean unreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || UNRESERVED.indexOf(c) >= 0;
  }

  private static int digit(char c) {
    int value = c > 0x7e ? -1 : Character.digit(c, 16);
    if (value < 0) {
      throw invalid();
    }
    return value;
  }

  private static HttpException invalid() {
    return new HttpException(400, "The URL holds an invalid percent-encoding.");
  }
}
