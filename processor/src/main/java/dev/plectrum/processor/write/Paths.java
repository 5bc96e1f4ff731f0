package dev.plectrum.processor.write;

/** Paths inside of Javadoc. */
final class Paths {
  private Paths() {}

  /** A path inside of {@code {@code …}}. */
  static String inJavadoc(String path) {
    return path.replace("*/", "*&#47;");
  }

  /** A path inside of HTML. */
  static String inHtml(String path) {
    return path.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("*/", "*&#47;");
  }
}
