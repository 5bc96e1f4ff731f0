package dev.plectrum.http;

/** What can stand in a header: one line of visible ASCII, so that nothing can add a second one. */
final class HeaderText {
  private HeaderText() {}

  static void check(String name, String value) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= ' ' || c > '~' || c == ':') {
        throw new IllegalArgumentException("\"" + name + "\" cannot be the name of a header.");
      }
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' && c != '\t') || c > '~') {
        throw new IllegalArgumentException(
            "The value of the header " + name + " holds a character that no header can hold.");
      }
    }
  }
}
