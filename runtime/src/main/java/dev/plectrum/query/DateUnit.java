package dev.plectrum.query;

/** What a date or time can be cut to. */
public enum DateUnit {
  YEAR,
  QUARTER,
  MONTH,
  /** Weeks begin on Monday. */
  WEEK,
  DAY,
  HOUR,
  MINUTE,
  SECOND;

  String sql() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
