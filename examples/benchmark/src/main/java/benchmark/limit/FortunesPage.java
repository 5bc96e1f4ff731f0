package benchmark.limit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** The fortunes as an HTML table; its constant parts are encoded once. */
final class FortunesPage {
  private static final byte[] HEAD =
      bytes(
          "<!DOCTYPE html>\n<html><head><title>Fortunes</title></head><body><table>"
              + "<tr><th>id</th><th>message</th></tr>");
  private static final byte[] ROW = bytes("<tr><td>");
  private static final byte[] BETWEEN = bytes("</td><td>");
  private static final byte[] END = bytes("</td></tr>");
  private static final byte[] FOOT = bytes("</table></body></html>\n");
  private static final byte[] LESS = bytes("&lt;");
  private static final byte[] GREATER = bytes("&gt;");
  private static final byte[] AND = bytes("&amp;");
  private static final byte[] QUOTE = bytes("&quot;");
  private static final byte[] APOSTROPHE = bytes("&#x27;");
  private static final byte[] ACCENT = bytes("&#x60;");
  private static final byte[] EQUALS = bytes("&#x3D;");

  private static final Fortune ADDED = new Fortune(0, "Additional fortune added at request time.");

  private FortunesPage() {}

  /** Writes {@code fortunes} and one more, by their messages. */
  static void write(OutputStream out, List<Fortune> fortunes) throws IOException {
    fortunes.add(ADDED);
    fortunes.sort(Comparator.comparing(Fortune::message));
    out.write(HEAD);
    for (Fortune fortune : fortunes) {
      out.write(ROW);
      out.write(bytes(Integer.toString(fortune.id())));
      out.write(BETWEEN);
      escaped(out, fortune.message().getBytes(StandardCharsets.UTF_8));
      out.write(END);
    }
    out.write(FOOT);
  }

  /** What has a meaning in HTML is ASCII, so that bytes can be looked at one by one. */
  private static void escaped(OutputStream out, byte[] text) throws IOException {
    int from = 0;
    for (int i = 0; i < text.length; i++) {
      byte[] entity =
          switch (text[i]) {
            case '<' -> LESS;
            case '>' -> GREATER;
            case '&' -> AND;
            case '"' -> QUOTE;
            case '\'' -> APOSTROPHE;
            case '`' -> ACCENT;
            case '=' -> EQUALS;
            default -> null;
          };
      if (entity != null) {
        out.write(text, from, i - from);
        out.write(entity);
        from = i + 1;
      }
    }
    out.write(text, from, text.length - from);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
