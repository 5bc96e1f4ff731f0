package dev.plectrum.query;

import dev.plectrum.db.OwnedRows;
import dev.plectrum.db.Related;
import dev.plectrum.db.Shape;
import dev.plectrum.db.Step;
import dev.plectrum.db.ToMany;
import dev.plectrum.db.ToOne;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A relation that is loaded right after the rows.
 *
 * @param path the way to it
 * @param rows which rows it is loaded with; null for all
 * @param <A> the model at its end
 */
record Prefetching<A>(Path<A> path, @Nullable Selection<A> rows) {
  Prefetching {
    if (rows != null && (rows.compound() != null || !rows.distinctOn().isEmpty())) {
      throw new IllegalArgumentException(
          "What is prefetched for "
              + path
              + " can be filtered, ordered and cut, but no union and no distinctOn.");
    }
    if (rows != null && rows.lock() != null && rows.isPart()) {
      throw new IllegalArgumentException(
          "What is prefetched for "
              + path
              + " can be locked or cut, but not both: which rows each row has is known too late.");
    }
  }

  /**
   * Looks whether its rows are not those that others have loaded before.
   *
   * @throws IllegalArgumentException if its query would have no effect
   */
  void checkComesAfter(List<Prefetching<?>> others) {
    if (rows == null) {
      return;
    }
    List<Step> own = steps();
    for (Prefetching<?> other : others) {
      List<Step> before = other.steps();
      if (before.size() >= own.size() && before.subList(0, own.size()).equals(own)) {
        throw new IllegalArgumentException(
            path
                + " has been prefetched already, by "
                + (before.size() == own.size() ? "an earlier prefetch" : other.path)
                + "; name its query first, and once.");
      }
    }
  }

  /** What the rows load. */
  Shape.Prefetch plan() {
    return new Shape.Prefetch(steps(), rows == null ? null : new Rows(rows));
  }

  /**
   * The rows of each row of a query, beside what the relation itself holds.
   *
   * @param found the rows of the query by their keys
   */
  static <A> Map<Object, List<A>> beside(
      Selection<?> owners, Map<Object, ?> found, Path<A> path, Selection<A> rows) {
    Path<?> parent = path.parent();
    ToMany<A> many = path.many();
    if (many == null || parent == null || parent.parent() != null) {
      throw new IllegalArgumentException(
          path + " is no relation of " + owners.table.model() + " itself to many rows.");
    }
    Prefetching<A> one = new Prefetching<>(path, rows);
    one.steps();
    return OwnedRows.of(owners.database, many, one.new Rows(rows), found);
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Path<?> here = path; here != null; here = here.parent()) {
      if (here.isFiltered()) {
        throw new IllegalArgumentException(
            here
                + " is prefetched with all of its rows; name some of them by a query, as in"
                + " prefetch(f -> f.tracks(), tracks.query().where(…)).");
      }
      ToOne<?> one = here.step();
      ToMany<?> many = here.many();
      if (one != null) {
        steps.add(0, one);
      } else if (many != null) {
        steps.add(0, many);
      }
    }
    return steps;
  }

  /** The rows of some owners. */
  private final class Rows implements Related<A> {
    private final Selection<A> only;
    private final Shape<A> shape;

    Rows(Selection<A> only) {
      this.only = only;
      Statement<A> statement = new Statement<>(only);
      statement.checkLock();
      this.shape = statement.shape();
    }

    @Override
    public Shape<A> shape() {
      return shape;
    }

    @Override
    public Question of(List<Object> owners) {
      SqlText sql = new Statement<>(only).related(path.many(), owners);
      return new Question(sql.toString(), sql);
    }
  }
}
