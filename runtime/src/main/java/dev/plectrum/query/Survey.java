package dev.plectrum.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a piece of SQL looks at, found out before it is written. */
final class Survey {
  // Most statements have none of most of these.
  private List<Place> places = List.of();
  private List<Place> inner = List.of();
  private boolean subqueries;
  private boolean aggregates;
  private boolean windows;
  private boolean nested;
  private boolean windowsSummedUp;
  private boolean insideAggregate;
  private List<Place> unsummed = List.of();
  private List<Place> related = List.of();
  private boolean ofRelation;
  private List<Place> aggregated = List.of();
  private boolean summed;
  private final Extent extent;
  private int insideSubquery;

  /** How much of it is looked at. */
  enum Extent {
    ALL,
    /** Not what stands in subqueries. */
    ROWS,
    /** Not which columns are read. */
    KINDS
  }

  Survey() {
    this(Extent.ALL);
  }

  Survey(Extent extent) {
    this.extent = extent;
  }

  /** It reads a column. */
  void place(Place place) {
    if (extent == Extent.KINDS) {
      return;
    }
    if (insideSubquery == 0) {
      places = with(places, place);
      if (insideAggregate) {
        aggregated = with(aggregated, place);
      }
    } else {
      inner = with(inner, place);
      if (!summed) {
        unsummed = with(unsummed, place);
      }
      if (insideSubquery == 1 && ofRelation) {
        related = with(related, place);
      }
    }
    if (place.path().isToMany()) {
      subqueries = true;
    }
  }

  private static List<Place> with(List<Place> known, Place place) {
    List<Place> places = known.isEmpty() ? new ArrayList<>() : known;
    places.add(place);
    return places;
  }

  /** It has a statement inside, whose columns are seen too: some may belong to this one. */
  void subquery(Runnable inside) {
    subqueries = true;
    if (extent == Extent.ROWS) {
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

  /** Whether it sums up what is summed up already, or what is seen through a window. */
  boolean sumsUpTwice() {
    return nested || windowsSummedUp;
  }

  boolean hasWindows() {
    return windows;
  }

  /** Whether one of these sums up rows of their statement. */
  static boolean anyAggregates(List<Term> columns) {
    for (Term column : columns) {
      Survey survey = new Survey(Extent.KINDS);
      column.survey(survey);
      if (survey.aggregates) {
        return true;
      }
    }
    return false;
  }

  /** Whether a condition looks at a window. */
  static boolean anyWindows(Condition condition) {
    Survey survey = new Survey(Extent.KINDS);
    condition.survey(survey);
    return survey.windows;
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
