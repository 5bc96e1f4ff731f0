package dev.plectrum.query;

import dev.plectrum.db.Dialect;
import dev.plectrum.db.ValueKind;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A term with some text in it, written for each database. Where case matters, both give the same
 * rows, and for the letters A to Z always; which other letters are the same but for case is said by
 * Unicode, each by itself, on SQLite, and by the collation of the database ({@code ILIKE}) on
 * PostgreSQL.
 */
final class TextMatch extends Condition.OfTerms {
  private static final Pattern COLLATION = Pattern.compile("[A-Za-z0-9_.@-]+");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Part part;
  private final boolean ignoringCase;
  private final String value;

  TextMatch(Term term, Part part, boolean ignoringCase, String value) {
    super(term);
    this.part = part;
    this.ignoringCase = ignoringCase;
    this.value = value;
  }

  @Override
  void write(SqlText out) {
    Term term = terms.get(0);
    boolean start = ignoringCase && (part == Part.START || part == Part.ALL);
    if (start && out.dialect() == Dialect.POSTGRESQL) {
      writeStart(out, term);
    } else if (out.dialect() == Dialect.POSTGRESQL) {
      out.term(term).append(ignoringCase ? " ILIKE " : " LIKE ");
      out.value(ValueKind.TEXT, like(part, value)).append(" ESCAPE '\\'");
    } else if (!ignoringCase) {
      writeExact(out, term);
    } else if (isAscii(value) && start && !value.isEmpty()) {
      writeRange(out, term, value.toLowerCase(Locale.ROOT));
    } else if (isAscii(value)) {
      out.term(term).append(" LIKE ");
      out.value(ValueKind.TEXT, like(part, value)).append(" ESCAPE '\\'");
    } else {
      // SQLite itself knows upper and lower case of the letters A to Z only.
      out.append("plectrum_lower(").term(term).append(") LIKE plectrum_lower(");
      out.value(ValueKind.TEXT, like(part, value)).append(") ESCAPE '\\'");
    }
  }

  /** The same rows as ILIKE has, which no index on a column helps. */
  private void writeStart(SqlText out, Term term) {
    if (part == Part.ALL) {
      out.term(bytewiseLower(term)).append(" = LOWER(").value(ValueKind.TEXT, value).append(")");
    } else {
      out.append("LOWER(").term(term).append(") LIKE LOWER(");
      out.value(ValueKind.TEXT, like(part, value)).append(") ESCAPE '\\'");
    }
  }

  /** SQLite takes an index over LOWER for comparisons, and for LIKE none. */
  private void writeRange(SqlText out, Term term, String lower) {
    out.term(bytewiseLower(term));
    if (part == Part.ALL) {
      out.append(" = ").value(ValueKind.TEXT, lower);
      return;
    }
    int last = lower.length() - 1;
    String next = lower.substring(0, last) + (char) (lower.charAt(last) + 1);
    out.append(" >= ").value(ValueKind.TEXT, lower).append(" AND ");
    out.term(bytewiseLower(term)).append(" < ").value(ValueKind.TEXT, next);
  }

  /** A text in small letters that is compared byte by byte, as an index for prefixes has it. */
  static Term bytewiseLower(Term term) {
    return Term.of(
        (out, parts) ->
            out.append("LOWER(").list(parts).append(out.isSqlite() ? ")" : ") COLLATE \"C\""),
        term);
  }

  /** SQLite's LIKE ignores case; GLOB and instr do not. */
  private void writeExact(SqlText out, Term term) {
    if (part == Part.ANYWHERE) {
      out.append("instr(").term(term).append(", ");
      out.value(ValueKind.TEXT, value).append(") > 0");
    } else {
      out.term(term).append(" GLOB ");
      out.value(ValueKind.TEXT, glob(part, value));
    }
  }

  /** A search for what another term has in the row. */
  static Condition with(Term term, Part part, boolean ignoringCase, Term value) {
    Term text = ignoringCase ? Functions.text("lower", term) : term;
    Term other = ignoringCase ? Functions.text("lower", value) : value;
    return switch (part) {
      case ALL -> new Condition.Comparison(text, Condition.Operator.EQ, other);
      case ANYWHERE ->
          new Condition.Written(
              (out, terms) -> out.term(terms.get(0)).append(" > 0"), indexOf(text, other));
      case START, END ->
          new Condition.Written(
              (out, terms) -> {
                boolean start = part == Part.START;
                out.append(out.isSqlite() ? "plectrum_" : "").append(start ? "left(" : "right(");
                out.term(terms.get(0)).append(", LENGTH(").term(terms.get(1)).append(")) = ");
                out.term(terms.get(1));
              },
              text,
              other);
    };
  }

  static Term indexOf(Term text, Term part) {
    return Term.of(
        (out, parts) -> out.append(out.isSqlite() ? "instr(" : "strpos(").list(parts).append(")"),
        text,
        part);
  }

  static Condition words(Term term, String text) {
    return new Condition.Written(
        (out, terms) -> {
          if (out.isSqlite()) {
            writeWords(out, terms.get(0), text);
          } else {
            out.append("to_tsvector(").term(terms.get(0)).append(") @@ plainto_tsquery(");
            out.value(ValueKind.TEXT, text).append(")");
          }
        },
        term);
  }

  /** Signs are no words, as for PostgreSQL, and who looks for no word finds nothing. */
  private static void writeWords(SqlText out, Term term, String text) {
    String separator = "(";
    for (String word : SIGNS.split(text)) {
      if (!word.isEmpty()) {
        out.append(separator);
        new TextMatch(term, Part.ANYWHERE, true, word).write(out);
        separator = " AND ";
      }
    }
    out.append(separator.equals("(") ? "FALSE" : ")");
  }

  static Condition regex(Term term, String pattern, boolean ignoringCase) {
    return new Condition.Written(
        (out, terms) -> {
          if (out.isSqlite()) {
            out.append("plectrum_regex(").term(terms.get(0)).append(", ");
            out.value(ValueKind.TEXT, pattern).append(ignoringCase ? ", 1)" : ", 0)");
          } else {
            out.term(terms.get(0)).append(ignoringCase ? " ~* " : " ~ ");
            out.value(ValueKind.TEXT, pattern);
          }
        },
        term);
  }

  static Term collated(Term term, String collation) {
    if (!COLLATION.matcher(collation).matches()) {
      throw new IllegalArgumentException("No collation is called \"" + collation + "\".");
    }
    return Term.of(
        (out, parts) -> out.append("(").list(parts).append(" COLLATE \"" + collation + "\")"),
        term);
  }

  private static String like(Part part, String value) {
    StringBuilder pattern = new StringBuilder(value.length() + 2);
    if (part == Part.END || part == Part.ANYWHERE) {
      pattern.append('%');
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '%' || c == '_' || c == '\\') {
        pattern.append('\\');
      }
      pattern.append(c);
    }
    if (part == Part.START || part == Part.ANYWHERE) {
      pattern.append('%');
    }
    return pattern.toString();
  }

  private static String glob(Part part, String value) {
    StringBuilder pattern = new StringBuilder(value.length() + 1);
    if (part == Part.END) {
      pattern.append('*');
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '*' || c == '?' || c == '[') {
        pattern.append('[').append(c).append(']');
      } else {
        pattern.append(c);
      }
    }
    if (part == Part.START) {
      pattern.append('*');
    }
    return pattern.toString();
  }

  private static boolean isAscii(String value) {
    return value.chars().allMatch(c -> c < 128);
  }

  /** Where the text stands. */
  enum Part {
    ALL,
    START,
    END,
    ANYWHERE
  }
}
