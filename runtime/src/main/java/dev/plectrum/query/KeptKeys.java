package dev.plectrum.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of the rows that meet a condition about windows, as a SELECT of its own: a window sees
 * all rows that meet everything else.
 */
final class KeptKeys extends Term {
  private final Selection<?> seen;
  private final Select kept;

  /**
   * Asks rows for what windows see.
   *
   * @param seen the rows that windows see
   */
  KeptKeys(Selection<?> seen, Condition asked) {
    this.seen = seen;
    Place key = seen.root.key();
    List<Term> columns = new ArrayList<>(key.columns());
    columns.add(new ConditionTerm(asked));
    List<String> names = names(key);
    names.add("kept");
    this.kept = Select.ofSome(seen, columns).named(names, names.size());
  }

  /** What the columns of a key are called where they are asked for with something else. */
  static List<String> names(Place key) {
    List<String> names = new ArrayList<>();
    int columns = key.columns().size();
    for (int i = 1; i <= columns; i++) {
      names.add(columns == 1 ? "id" : "id" + i);
    }
    return names;
  }

  @Override
  void write(SqlText out) {
    out.append("(SELECT ").append(String.join(", ", names(seen.root.key()))).append(" FROM (");
    kept.write(out, out.scope().again(seen.root));
    out.append(") AS windowed WHERE kept)");
  }

  @Override
  void survey(Survey survey) {
    Survey inside = new Survey();
    kept.survey(inside);
    // Its own tables are those of the SELECT inside; others belong to queries around.
    survey.subquery(
        () ->
            Stream.concat(inside.places().stream(), inside.inner().stream())
                .filter(place -> !place.path().startsWith(seen.root))
                .forEach(survey::place));
  }

  @Override
  boolean nullable() {
    return false;
  }
}
