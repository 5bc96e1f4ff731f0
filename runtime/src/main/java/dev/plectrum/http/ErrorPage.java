package dev.plectrum.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The page that shows a {@link Problem}. It needs nothing but its style sheet. */
final class ErrorPage {
  private static final String STYLE = "plectrum/errors.css";

  private ErrorPage() {}

  /** The page in UTF-8. */
  static byte[] of(Problem problem) {
    StringBuilder page = new StringBuilder(1024);
    page.append(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\
        """);
    page.append(problem.status()).append(' ');
    escape(page, problem.title());
    page.append("</title>\n<link rel=\"stylesheet\" href=\"");
    escape(page, StaticFiles.url(STYLE));
    page.append("\">\n</head>\n<body>\n<main>\n<p class=\"status\">").append(problem.status());
    page.append("</p>\n<h1>");
    escape(page, problem.title());
    page.append("</h1>\n<p class=\"detail\">");
    escape(page, problem.detail());
    page.append("</p>\n");
    fields(page, problem.errors());
    page.append("<p class=\"home\"><a href=\"/\">Go to the start page</a></p>\n");
    trace(page, problem.trace());
    page.append("</main>\n</body>\n</html>\n");
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void fields(StringBuilder page, Map<String, List<String>> errors) {
    if (errors.isEmpty()) {
      return;
    }
    page.append("<dl>\n");
    errors.forEach(
        (field, messages) -> {
          page.append("<dt>");
          escape(page, field);
          page.append("</dt>\n");
          for (String message : messages) {
            page.append("<dd>");
            escape(page, message);
            page.append("</dd>\n");
          }
        });
    page.append("</dl>\n");
  }

  private static void trace(StringBuilder page, List<String> trace) {
    if (trace.isEmpty()) {
      return;
    }
    page.append("<pre tabindex=\"0\" role=\"region\" aria-label=\"Stack trace\">");
    for (String line : trace) {
      escape(page, line);
      page.append('\n');
    }
    page.append("</pre>\n");
  }

  private static void escape(StringBuilder page, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> page.append("&amp;");
        case '<' -> page.append("&lt;");
        case '>' -> page.append("&gt;");
        case '"' -> page.append("&quot;");
        case '\'' -> page.append("&#39;");
        default -> page.append(c);
      }
    }
  }
}
