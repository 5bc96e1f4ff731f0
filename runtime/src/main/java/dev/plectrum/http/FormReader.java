package dev.plectrum.http;

import java.nio.charset.StandardCharsets;

/** Reads the body of a form whose fields stand like the parameters of a URL. */
final class FormReader {
  private FormReader() {}

  /**
   * Reads {@code application/x-www-form-urlencoded}.
   *
   * @throws HttpException 400 if it is malformed or has too many fields
   */
  static FormData read(byte[] body, int maxFields) {
    FormData.Builder form = new FormData.Builder(maxFields);
    String text = new String(body, StandardCharsets.ISO_8859_1);
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('&', start);
      if (end < 0) {
        end = text.length();
      }
      if (end > start) {
        int equals = text.indexOf('=', start);
        boolean valued = equals >= 0 && equals < end;
        form.add(
            PercentCoding.decodedField(text, start, valued ? equals : end),
            valued ? PercentCoding.decodedField(text, equals + 1, end) : "");
      }
      start = end + 1;
    }
    return form.build();
  }
}
