package dev.plectrum.db;

/** A database that Plectrum speaks to. */
public enum Dialect {
  /** SQLite 3.39 or later. */
  SQLITE("sqlite"),
  /** PostgreSQL 13 or later. */
  POSTGRESQL("postgresql");

  private final String label;

  Dialect(String label) {
    this.label = label;
  }

  /** How settings and file names spell it: {@code sqlite}, {@code postgresql}. */
  public String label() {
    return label;
  }
}
