package dev.plectrum.processor.schema;

import dev.plectrum.processor.diagnostics.MigrationProblem;
import java.util.List;

/** A migration file says something that cannot be; thrown to its reader and reported there. */
final class MalformedMigration extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient MigrationProblem problem;
  private final transient Json.Place place;
  private final transient List<Object> words;

  /** {@code words} fill the gaps of the problem's text. */
  MalformedMigration(MigrationProblem problem, Json.Place place, Object... words) {
    super(problem.code());
    this.problem = problem;
    this.place = place;
    this.words = List.of(words);
  }

  /** The file is no JSON at all. */
  static MalformedMigration notJson(Json.Place place, String why) {
    return new MalformedMigration(MigrationProblem.NO_JSON, place, why);
  }

  MigrationProblem problem() {
    return problem;
  }

  Json.Place place() {
    return place;
  }

  Object[] words() {
    return words.toArray();
  }
}
