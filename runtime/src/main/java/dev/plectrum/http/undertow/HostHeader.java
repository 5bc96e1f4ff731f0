package dev.plectrum.http.undertow;

/** What a {@code Host} header can be, so that it may stand in a URL. */
final class HostHeader {
  private static final int MAX_LENGTH = 255;

  private HostHeader() {}

  static boolean isValid(String host) {
    if (host.isEmpty() || host.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (c < '0' || c > '9') && "-._:[]".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
