package dev.plectrum.query;

/**
 * JSON as something to be ordered by: PostgreSQL has an order of its own for it, null, text,
 * numbers, truth, arrays and objects, and for SQLite it is text, of which 10 comes before 9.
 */
final class JsonRank extends Term {
  private final Term json;

  JsonRank(Term json) {
    this.json = json;
  }

  @Override
  void write(SqlText out) {
    out.append(out.isSqlite() ? "plectrum_json_rank(" : "").term(json);
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
