package dev.plectrum.query;

import java.util.List;

/** Terms that only PostgreSQL's text search can work out. */
final class FullText {
  private FullText() {}

  /**
   * A term that is never null, as its writing sees to.
   *
   * @param function what it needs
   */
  static Term of(String function, Term.Writing writing, Term... parts) {
    return Term.of(
            (out, terms) -> {
              check(out, function, terms);
              writing.write(out, terms);
            },
            parts)
        .filled();
  }

  /**
   * A term that is null where one of its parts is.
   *
   * @param function what it needs
   */
  static Term ofNullable(String function, Term.Writing writing, Term... parts) {
    return Term.of(
        (out, terms) -> {
          check(out, function, terms);
          writing.write(out, terms);
        },
        parts);
  }

  private static void check(SqlText out, String function, List<Term> terms) {
    if (!out.isSqlite()) {
      return;
    }
    Survey survey = new Survey();
    terms.forEach(term -> term.survey(survey));
    String what = survey.places().isEmpty() ? "A text" : survey.places().get(0).toString();
    throw new UnsupportedOperationException(
        what
            + " cannot be searched by its words here: SQLite has no "
            + function
            + ". Ask for contains() or icontains(), or use PostgreSQL.");
  }
}
