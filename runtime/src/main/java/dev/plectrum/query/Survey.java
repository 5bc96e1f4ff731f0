package dev.plectrum.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a piece of SQL looks at, found out before it is written. */
final class Survey {
  private final List<Place> places = new ArrayList<>();
  private final List<Place> inner = new ArrayList<>();
  private boolean subqueries;
  private boolean aggregates;
  private boolean windows;
  private boolean nested;
  private boolean windowsSummedUp;
  private boolean insideAggregate;
  private final List<Place> unsummed = new ArrayList<>();
  private final List<Place> related = new ArrayList<>();
  private boolean ofRelation;
  private final List<Place> aggregated = new ArrayList<>();
  private boolean summed;
  private final boolean rowsOnly;
  private int insideSubquery;

  Survey() {
    this(false);
  }

  /**
   * Begins a survey.
   *
   * @param rowsOnly whether to leave out what stands in subqueries
   */
  Survey(boolean rowsOnly) {
    this.rowsOnly = rowsOnly;
  }

  /** It reads a column. */
  void place(Place place) {
    (insideSubquery == 0 ? places : inner).add(place);
    if (insideSubquery > 0 && !summed) {
      unsummed.add(place);
    }
    if (insideSubquery == 0 && insideAggregate) {
      aggregated.add(place);
    }
    if (insideSubquery == 1 && ofRelation) {
      related.add(place);
    }
    if (place.path().isToMany()) {
      subqueries = true;
    }
  }

  /** It has a statement inside, whose columns are seen too: some may belong to this one. */
  void subquery(Runnable inside) {
    subqueries = true;
    if (rowsOnly) {
      return;
    }
    insideSubquery++;
    inside.run();
    insideSubquery--;
  }

  /** It sums up rows of a relation, in a statement inside that has all it reads. */
  void related(Runnable inside) {
    boolean before = summed;
    boolean ofRelationBefore = ofRelation;
    summed |= insideSubquery == 0;
    ofRelation = insideSubquery == 0;
    subquery(inside);
    summed = before;
    ofRelation = ofRelationBefore;
  }

  /** It asks for a condition, which looks for rows of to-many relations by itself. */
  void condition(Condition condition) {
    if (of(condition).readsMany()) {
      subquery(() -> condition.survey(this));
    } else {
      condition.survey(this);
    }
  }

  /** It sums up what is inside, for the rows of this statement. */
  void aggregate(Runnable inside) {
    boolean here = insideSubquery == 0;
    nested |= here && insideAggregate;
    aggregates |= here;
    boolean before = insideAggregate;
    boolean summedBefore = summed;
    insideAggregate |= here;
    summed |= here;
    inside.run();
    insideAggregate = before;
    summed = summedBefore;
  }

  /** It looks at other rows of this statement's result; an aggregate of those is none of it. */
  void window(Runnable function) {
    windows |= insideSubquery == 0;
    windowsSummedUp |= insideAggregate && insideSubquery == 0;
    boolean before = aggregates;
    boolean nestedBefore = nested;
    nested = false;
    function.run();
    // What a window sums up may be aggregates of groups.
    aggregates = before || nested;
    nested = nestedBefore;
  }

  /** It stands beside columns that no model has, so that its own need the names of their tables. */
  void besideColumns() {
    subqueries = true;
  }

  /** The columns that it reads itself. */
  List<Place> places() {
    return places;
  }

  /** Whether it reads a column at the end of a to-many relation. */
  boolean readsMany() {
    for (Place place : places) {
      if (place.path().isToMany()) {
        return true;
      }
    }
    return false;
  }

  /** The columns that statements inside of it read. */
  List<Place> inner() {
    return inner;
  }

  /** Those of {@link #inner} of which no rows are summed up around the statement. */
  List<Place> unsummed() {
    return unsummed;
  }

  /** Whether it sums up the rows at the end of a path, and not those of a relation of theirs. */
  boolean sumsUp(Path<?> path) {
    return related.stream()
        .map(Place::path)
        .anyMatch(one -> one.startsWith(path) && one.firstToMany(path.depth()) == null);
  }

  /** Whether it looks at rows of the query that a place belongs to. */
  boolean looksAtRowsOf(Place place) {
    Path<?> root = place.path().root();
    return Stream.concat(places.stream(), inner.stream())
        .anyMatch(one -> one.path().root() == root);
  }

  boolean hasSubqueries() {
    return subqueries;
  }

  /** The columns that it sums up, of rows of this statement. */
  List<Place> aggregated() {
    return aggregated;
  }

  boolean hasAggregates() {
    return aggregates;
  }

  /** Whether it sums up what is summed up already. */
  boolean hasNested() {
    return nested;
  }

  /** Whether it sums up what is seen through a window. */
  boolean sumsUpWindows() {
    return windowsSummedUp;
  }

  boolean hasWindows() {
    return windows;
  }

  /** Whether one of these sums up rows of their statement. */
  static boolean anyAggregates(List<Term> columns) {
    for (Term column : columns) {
      if (of(column).aggregates) {
        return true;
      }
    }
    return false;
  }

  static Survey of(Condition condition) {
    Survey survey = new Survey();
    condition.survey(survey);
    return survey;
  }

  static Survey of(Term term) {
    Survey survey = new Survey();
    term.survey(survey);
    return survey;
  }
}
