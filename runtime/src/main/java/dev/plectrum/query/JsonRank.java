package dev.plectrum.query;

import dev.plectrum.db.ValueKind;

/**
 * JSON, or an array, as something to be ordered by: PostgreSQL has an order of its own for them, of
 * JSON null, text, numbers, truth, arrays and objects, and for SQLite they are text, of which 10
 * comes before 9.
 */
final class JsonRank extends Term {
  private final Term json;
  private final String function;

  private JsonRank(Term json, String function) {
    this.json = json;
    this.function = function;
  }

  /** What values of this kind are ordered by. */
  static Term of(ValueKind kind, Term term) {
    return switch (kind) {
      case JSON -> new JsonRank(term, "plectrum_json_rank(");
      case ARRAY -> new JsonRank(term, "plectrum_array_rank(");
      default -> term;
    };
  }

  @Override
  void write(SqlText out) {
    out.append(out.isSqlite() ? function : "").term(json);
    out.append(out.isSqlite() ? ")" : "");
  }

  @Override
  void survey(Survey survey) {
    json.survey(survey);
  }

  @Override
  boolean nullable() {
    return json.nullable();
  }

  /** What the term of an order is made of. */
  static Term plain(Term term) {
    return term instanceof JsonRank rank ? rank.json : term;
  }

  /** Whether a term has to be said itself where a column of the result is the same JSON. */
  static boolean differs(SqlText out, Term term) {
    return out.isSqlite() && term instanceof JsonRank;
  }
}
