package dev.plectrum.http;

import org.jspecify.annotations.Nullable;

/** Compares the tags by which clients ask whether what they have is still so. */
public final class EntityTag {
  private static final String WEAK = "W/";

  private EntityTag() {}

  /**
   * Whether a client has what {@code tag} stands for, weak or strong.
   *
   * @param known its header {@code If-None-Match}
   * @param tag the header {@code ETag} of what it would get
   */
  public static boolean isKnown(@Nullable String known, String tag) {
    if (known == null) {
      return false;
    }
    String wanted = strong(tag);
    for (String candidate : known.split(",", 50)) {
      String trimmed = candidate.trim();
      if (trimmed.equals("*") || strong(trimmed).equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  private static String strong(String tag) {
    return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
  }

  /** {@code tag} for the same content in other bytes. */
  public static String weak(String tag) {
    return tag.startsWith(WEAK) ? tag : WEAK + tag;
  }
}
