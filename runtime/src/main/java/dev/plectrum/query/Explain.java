package dev.plectrum.query;

import java.util.EnumSet;
import java.util.Set;
import java.util.StringJoiner;

/**
 * How a database is to tell how it finds the rows of a query: Django's {@code
 * explain(format="json", analyze=True)} is {@code explain(Explain.plan().analyzed().json())}.
 * SQLite has no such options.
 */
public final class Explain {
  private static final Explain PLAN = new Explain(EnumSet.noneOf(Option.class), "");

  private final Set<Option> options;
  private final String format;

  private Explain(Set<Option> options, String format) {
    this.options = options;
    this.format = format;
  }

  /** The plan alone, as text. */
  public static Explain plan() {
    return PLAN;
  }

  /** The statement is run, and what it took stands beside what was expected. */
  public Explain analyzed() {
    return with(Option.ANALYZE);
  }

  /** With the columns of each step. */
  public Explain verbose() {
    return with(Option.VERBOSE);
  }

  /** With how much is read from memory and from the disk. */
  public Explain buffers() {
    return with(Option.BUFFERS);
  }

  /** With the settings of the database that are not the usual ones. */
  public Explain settings() {
    return with(Option.SETTINGS);
  }

  /** As JSON. */
  public Explain json() {
    return new Explain(options, "FORMAT JSON");
  }

  /** As YAML. */
  public Explain yaml() {
    return new Explain(options, "FORMAT YAML");
  }

  /** As XML. */
  public Explain xml() {
    return new Explain(options, "FORMAT XML");
  }

  private Explain with(Option option) {
    Set<Option> more = EnumSet.of(option);
    more.addAll(options);
    return new Explain(more, format);
  }

  /** What PostgreSQL is to be told; empty for nothing. */
  String sql() {
    StringJoiner all = new StringJoiner(", ", "(", ") ").setEmptyValue("");
    options.forEach(option -> all.add(option.name()));
    if (!format.isEmpty()) {
      all.add(format);
    }
    return all.toString();
  }

  private enum Option {
    ANALYZE,
    VERBOSE,
    BUFFERS,
    SETTINGS
  }
}
