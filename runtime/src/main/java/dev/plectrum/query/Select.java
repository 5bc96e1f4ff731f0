package dev.plectrum.query;

import dev.plectrum.db.Database;
import dev.plectrum.db.StoredColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A SELECT: what a query says, and which columns are asked of it. Written alone or inside. */
final class Select {
  private final Selection<?> selection;
  private final List<Term> columns;
  private final List<Order> order;
  private final boolean rows;
  private final boolean grouped;
  private final boolean alone;
  private final boolean locking;
  private final boolean chosen;
  private final List<String> names;
  private final int own;

  private Select(Selection<?> selection, List<Term> columns, List<Order> order, boolean rows) {
    this(selection, columns, order, rows, false);
  }

  private Select(
      Selection<?> asked, List<Term> columns, List<Order> order, boolean rows, boolean alone) {
    this(asked, columns, order, rows, alone, false);
  }

  private Select(
      Selection<?> asked,
      List<Term> columns,
      List<Order> order,
      boolean rows,
      boolean alone,
      boolean locking) {
    this.alone = alone;
    this.locking = locking;
    this.grouped = !rows && isSummedUp(columns, asked);
    this.chosen = ChosenRows.areMeant(asked, columns, order, grouped);
    this.selection = chosen ? asked : asked.settled();
    this.columns = columns;
    this.order = order;
    this.rows = rows;
    this.names = List.of();
    this.own = columns.size();
  }

  private Select(Select other, List<String> names, int own) {
    alone = other.alone;
    locking = other.locking;
    grouped = other.grouped;
    chosen = other.chosen;
    selection = other.selection;
    columns = other.columns;
    order = other.order;
    rows = other.rows;
    this.names = names;
    this.own = own;
  }

  private static boolean isSummedUp(List<Term> columns, Selection<?> selection) {
    return selection.having() != null
        || selection.seenGroups() != null
        || Survey.anyAggregates(columns);
  }

  /** Whole rows: every column of the model, and of the tables at the end of some paths. */
  static Select ofRows(Selection<?> selection, List<Path<?>> paths, boolean stable) {
    List<Term> columns = new ArrayList<>();
    all(selection.root, columns);
    paths.forEach(path -> all(path, columns));
    boolean cut = stable || selection.isPart();
    return new Select(selection, columns, Ordering.of(selection, cut, stable), true);
  }

  /** Something of the rows, in no order. */
  static Select ofSome(Selection<?> selection, List<Term> columns) {
    return new Select(selection, columns, List.of(), false);
  }

  /** Some columns of the rows, in an order. */
  static Select ofColumns(Selection<?> selection, List<Term> columns, List<Order> order) {
    return new Select(selection, columns, order, true);
  }

  static void all(Path<?> path, List<Term> columns) {
    for (StoredColumn column : path.table().columns()) {
      columns.add(Place.whole(path, column));
    }
  }

  /** Values of the rows. */
  static Select ofValues(Selection<?> asked, List<Term> columns) {
    Selection<?> selection = asked;
    Selection.Compound compound = asked.compound();
    if (compound != null && compound.left().rows) {
      // Django asks each of the queries for the values, and then leaves out what comes twice.
      boolean each =
          compound.operator().endsWith("ALL")
              || isSummedUp(columns, asked)
              || hasKey(columns, asked.root);
      selection = each ? asked.asSource() : asked.asSource().distinct();
    }
    boolean plain =
        !selection.isDistinct()
            && selection.having() == null
            && selection.seenGroups() == null
            && !Survey.anyAggregates(columns);
    if (isOneGroup(columns, selection)) {
      // Of one result there is no order, and the rows it is made of need none.
      return new Select(selection, columns, List.of(), false);
    }
    boolean different =
        selection.isDistinct() && selection.order().isEmpty() && !Survey.anyAggregates(columns);
    List<Order> order =
        plain || different
            ? Ordering.of(selection, plain && selection.isPart(), false)
            : List.copyOf(selection.order());
    return new Select(
        selection, columns, different ? Ordering.asFarAsAsked(order, columns) : order, false);
  }

  /** Whether a key is among the values, so that those of different rows differ anyway. */
  private static boolean hasKey(List<Term> columns, Path<?> root) {
    return root.key().columns().stream()
        .allMatch(
            key ->
                columns.stream()
                    .anyMatch(column -> column instanceof Place place && place.isSame(key)));
  }

  private static boolean isOneGroup(List<Term> columns, Selection<?> selection) {
    return selection.having() == null
        && selection.seenGroups() == null
        && columns.stream().allMatch(column -> Survey.of(column).hasAggregates());
  }

  /** In no order, however many rows it is cut to; for where only their number matters. */
  Select inNoOrder() {
    return new Select(selection, columns, List.of(), rows, alone);
  }

  /** The same without an order, where the order decides nothing. */
  Select unordered() {
    return selection.isPart() ? this : new Select(selection, columns, List.of(), rows, alone);
  }

  /** Whether there is any row is all that is asked. */
  Select ofOne() {
    if (selection.compound() != null || grouped || selection.isPart()) {
      return this;
    }
    List<Term> one = List.of(Functions.number(1));
    return new Select(selection, one, List.of(), false);
  }

  /** The keys at the end of a path of the same rows. */
  Select ofKeys(Path<?> path) {
    List<Term> keys = List.copyOf(path.key().columns());
    if (selection.isPart() && selection.isDistinct() && selection.repeatsRows()) {
      return new Select(selection.asListed(), keys, List.of(), false, alone);
    }
    return new Select(selection.once(), keys, order, false, alone).unordered();
  }

  /** One of several queries that are put together; it has no order unless it is cut. */
  Select asMember() {
    return new Select(selection.once(), columns, order, rows, alone).unordered();
  }

  /** Values of rows that are locked. */
  Select locking() {
    return new Select(selection, columns, order, rows, alone, true);
  }

  /** Whether a result stands for several rows. */
  boolean isGrouped() {
    return grouped;
  }

  /** The same as a statement that sees nothing of what is around. */
  Select apart() {
    return new Select(selection, columns, order, rows, true);
  }

  /** The same without the rows whose only column is null. */
  Select withoutNulls() {
    Term column = columns.get(0);
    if (grouped || selection.isPart() || selection.compound() != null || !column.nullable()) {
      return unordered();
    }
    return new Select(
        selection.where(new Condition.Null(column, false)), columns, List.of(), false, alone);
  }

  /** Whether there can be a null among the values of its only column. */
  boolean givesNulls() {
    boolean chosen = grouped || selection.isPart() || selection.compound() != null;
    return chosen && hasNulls();
  }

  private boolean hasNulls() {
    Selection.Compound compound = selection.compound();
    return compound == null
        ? columns.get(0).nullable()
        : compound.left().hasNulls() || compound.right().hasNulls();
  }

  Path<?> root() {
    return selection.root;
  }

  List<Term> columns() {
    return columns;
  }

  /** Whether it gives whole rows. */
  boolean givesRows() {
    return rows;
  }

  void survey(Survey survey) {
    if (alone) {
      return;
    }
    Selection.Compound compound = selection.compound();
    if (compound != null) {
      compound.left().survey(survey);
      compound.right().survey(survey);
      return;
    }
    columns.forEach(column -> column.survey(survey));
    order.forEach(one -> one.term().survey(survey));
    conditions(survey);
  }

  private void conditions(Survey survey) {
    Condition where = selection.where();
    if (where != null) {
      where.survey(survey);
    }
    laterConditions(survey);
  }

  /** What is asked of rows that have been chosen. */
  private void laterConditions(Survey survey) {
    Condition having = selection.having();
    if (having != null) {
      having.survey(survey);
    }
    Condition windowed = selection.windowed();
    if (windowed != null) {
      windowed.survey(survey);
    }
    Condition groups = selection.seenGroups();
    if (groups != null) {
      groups.survey(survey);
    }
    selection.distinctOn().forEach(term -> term.survey(survey));
    Selection.Source source = selection.source();
    if (source != null) {
      List<Place> around = new ArrayList<>();
      source.queries().forEach(query -> around.addAll(query.around()));
      around.removeIf(place -> place.path().startsWith(selection.root));
      if (!around.isEmpty()) {
        survey.subquery(() -> around.forEach(survey::place));
      }
    }
  }

  /** The columns of queries around that it looks at; its own are not those of another SELECT. */
  List<Place> around() {
    Selection.Compound compound = selection.compound();
    if (compound != null) {
      List<Place> all = new ArrayList<>(compound.left().around());
      all.addAll(compound.right().around());
      return all;
    }
    Survey inside = new Survey();
    survey(inside);
    return Stream.concat(inside.places().stream(), inside.inner().stream())
        .filter(place -> !place.path().startsWith(selection.root))
        .toList();
  }

  /** Writes it inside another statement. */
  void write(SqlText out) {
    if (alone) {
      writeAlone(out);
    } else {
      write(out, out.scope().inside(selection.root));
    }
  }

  boolean isAlone() {
    return alone;
  }

  void checkAsks(Database database) {
    selection.checkAsks(database);
  }

  /** Writes it so that it sees nothing of what is around. */
  void writeAlone(SqlText out) {
    write(out, Scope.of(selection.root));
  }

  /** Writes it into an empty statement. */
  SqlText sql() {
    Scope scope = Scope.of(selection.root);
    SqlText out = new SqlText(selection.database, scope);
    write(out, scope);
    return out;
  }

  /** Writes it so that aggregates of relations are those of all rows together. */
  SqlText summary() {
    Scope scope = Scope.of(selection.root);
    SqlText out = new SqlText(selection.database, scope);
    out.sumUp(this);
    write(out, scope);
    return out;
  }

  void write(SqlText out, Scope scope) {
    Selection.Compound compound = selection.compound();
    if (compound != null) {
      boolean keys = columns.size() < compound.left().columns.size();
      String key = String.join(", ", selection.table.primaryKey().columns());
      out.append(keys ? "SELECT " + key + " FROM (" : "");
      out.inside(scope, () -> writeCompound(out, compound));
      out.append(keys ? ") AS together" : "");
      return;
    }
    if (chosen) {
      new ChosenRows(selection, columns, order, rows).write(out, scope);
      return;
    }
    Survey survey = new Survey();
    columns.forEach(column -> column.survey(survey));
    order.forEach(one -> one.term().survey(survey));
    scope.addAll(survey);
    Condition where = selection.where();
    Survey chosenBy = where == null ? new Survey() : Survey.of(where);
    scope.add(chosenBy);
    Survey later = new Survey();
    laterConditions(later);
    scope.add(later);
    check(survey, chosenBy, later);
    if (where != null && !where.isAlways()) {
      where.required(scope::require);
    }
    Selection.Source source = selection.source();
    if (source != null) {
      scope.beginWith(() -> source.writing().accept(out));
    }
    out.inside(scope, () -> writeSelect(out, where));
  }

  private void check(Survey survey, Survey chosenBy, Survey later) {
    for (Place place : chosenBy.aggregated()) {
      Path<?> other = place.path().root();
      if (other != selection.root) {
        throw new IllegalArgumentException(
            "What rows of "
                + other
                + " have together, here of "
                + place
                + ", is not known to the conditions of a query of "
                + selection.table.model()
                + " inside; compare it outside of that, as in f.pages.sum().gt(query.scalar(…)).");
      }
    }
    if (chosenBy.hasAggregates()) {
      throw new IllegalArgumentException(
          "An aggregate of the rows of "
              + selection.table.model()
              + " is known only when they have been chosen: ask for it in having(), not where().");
    }
    if (chosenBy.hasWindows() || later.hasWindows()) {
      throw new IllegalArgumentException(
          "A condition of a query of "
              + selection.table.model()
              + " cannot look at a window; the rows of a window are those that meet it.");
    }
    if (survey.sumsUpTwice() || chosenBy.sumsUpTwice() || later.sumsUpTwice()) {
      throw new IllegalArgumentException(
          "The rows of "
              + selection.table.model()
              + " are summed up once; of what groups of them have, or what is seen through a"
              + " window, ask values(…).aggregate(…).");
    }
    if (rows && survey.hasAggregates()) {
      throw new IllegalArgumentException(
          "Whole rows of "
              + selection.table.model()
              + " cannot be ordered by an aggregate of themselves; ask for values().");
    }
  }

  private void writeSelect(SqlText out, @Nullable Condition where) {
    List<Order> steps = order;
    List<Term> listed = new ArrayList<>(columns);
    List<Term> asked = columns.subList(0, own);
    boolean groups = grouped || isOrderedByMore(out);
    boolean distinct = selection.isDistinct() && (grouped || !groups);
    out.append(distinct ? "SELECT DISTINCT " : "SELECT ");
    GroupedValues before = out.grouped();
    GroupedValues values =
        groups
            ? GroupedValues.of(
                out,
                asked,
                out.isSqlite() ? null : GroupedValues.repeated(selection, columns, order))
            : before;
    out.group(values);
    boolean summary = this == out.summary();
    Select around = out.sumUp(summary ? this : null);
    if (names.isEmpty()) {
      out.list(columns);
    } else {
      out.named(columns, names);
    }
    out.sumUp(around == this ? null : around);
    out.group(before);
    if (distinct && rows) {
      for (Order step : steps) {
        Term term = JsonRank.plain(step.term());
        if (ordinal(out, term, listed) == 0) {
          out.append(", ").term(term);
          out.append(names.isEmpty() ? "" : " AS " + unused(listed.size()));
          listed.add(term);
        }
      }
    }
    if (!summary || grouped) {
      // What relations have together is read by SELECTs inside, whatever rows there are.
      writeRows(out, where, groups ? values : null);
    }
    if (groups && !summary) {
      GroupedValues.writeGroups(out, asked);
    }
    int more = out.length();
    Condition having = selection.having();
    if (having != null) {
      out.append("\nHAVING ");
      out.group(values);
      Grouping.write(out, having, false);
      out.group(before);
    }
    if (!rows && columns.stream().anyMatch(column -> !(column instanceof Place))) {
      // PostgreSQL calls CAST(name AS text) name too, and would take that for the column.
      out.scope().qualify();
    }
    for (int i = 0; i < steps.size(); i++) {
      out.append(i == 0 ? "\nORDER BY " : ", ");
      Order step = steps.get(i);
      int ordinal = groups || distinct ? ordinal(out, JsonRank.plain(step.term()), listed) : 0;
      out.group(values);
      writeOrder(out, step, distinct && !rows, ordinal);
      out.group(before);
    }
    if (values != null && groups) {
      values.writeDetermined(out, more);
    }
    out.part(selection);
    Lock lock = selection.lock();
    if (lock != null && (rows || locking) && !out.isSqlite()) {
      lock.write(out, selection);
    }
  }

  /**
   * Whether values that come once are ordered by something that is made of them: they are grouped
   * then, since PostgreSQL orders what is DISTINCT by nothing but itself.
   */
  private boolean isOrderedByMore(SqlText out) {
    return selection.isDistinct()
        && !rows
        && columns.stream().allMatch(GroupedValues::isGroup)
        && order.stream()
            .anyMatch(
                step ->
                    GroupedValues.isGroup(step.term())
                        && ordinal(out, JsonRank.plain(step.term()), columns) == 0);
  }

  /** A name that no column has, for the one that is added at a place. */
  private String unused(int place) {
    String name = "sort" + place;
    while (names.contains(name)) {
      name = "_" + name;
    }
    return name;
  }

  /** Writes which rows there are: the tables, and what they have to meet. */
  private void writeRows(SqlText out, @Nullable Condition where, @Nullable GroupedValues values) {
    out.append("\nFROM ").tables();
    if (values != null) {
      values.join(out);
    }
    if (!selection.distinctOn().isEmpty()) {
      DistinctRows.writeCondition(out, selection);
    } else if (where != null && !where.isAlways()) {
      out.append("\nWHERE ");
      Grouping.write(out, where, false);
    }
  }

  /**
   * The same with names for its columns.
   *
   * @param own how many of them are values of the rows; what comes after those only says more of
   *     the same rows or groups
   */
  Select named(List<String> columnNames, int own) {
    return new Select(this, columnNames, own);
  }

  private void writeOrder(SqlText out, Order one, boolean once, int ordinal) {
    if (ordinal > 0 && !JsonRank.differs(out, one.term())) {
      out.append(Integer.toString(ordinal));
      one.writeDirection(out);
    } else if (once && ordinal == 0) {
      throw notAsked(out, selection, one.term());
    } else {
      one.write(out);
    }
  }

  /** What is thrown where values that come once are ordered by something else. */
  static IllegalArgumentException notAsked(SqlText out, Selection<?> selection, Term order) {
    List<Object> looks = out.rendered(order);
    return new IllegalArgumentException(
        "The values of "
            + selection.table.model()
            + " cannot be ordered by "
            + looks.get(looks.size() - 1)
            + ", which several rows of one value may have differently; ask for it too.");
  }

  /** The number of the column that is the same as a term; 0 if none is. */
  static int ordinal(SqlText out, Term term, List<Term> listed) {
    Object looks = out.rendered(term);
    for (int i = 0; i < listed.size(); i++) {
      if (looks.equals(out.rendered(listed.get(i)))) {
        return i + 1;
      }
    }
    return 0;
  }

  static void writeMembers(SqlText out, Selection.Compound compound) {
    out.append("SELECT * FROM (");
    writeMember(out, compound.left());
    out.append(") AS a\n").append(compound.operator()).append("\nSELECT * FROM (");
    writeMember(out, compound.right());
    out.append(") AS b");
  }

  private void writeCompound(SqlText out, Selection.Compound compound) {
    writeMembers(out, compound);
    for (int i = 0; i < order.size(); i++) {
      Order one = order.get(i);
      int ordinal = compound.left().place(out, one);
      if (ordinal == 0) {
        throw new IllegalArgumentException(
            "The rows of several queries of "
                + selection.table.model()
                + " can only be ordered by what they have in common: their columns.");
      }
      if (JsonRank.differs(out, one.term())) {
        throw new UnsupportedOperationException(
            "SQLite has no order of JSON for the rows of several queries of "
                + selection.table.model()
                + ".");
      }
      out.append(i == 0 ? "\nORDER BY " : ", ").append(Integer.toString(ordinal));
      one.writeDirection(out);
    }
    out.part(selection);
  }

  static void writeMember(SqlText out, Select member) {
    if (out.scope().isOutermost()) {
      member.writeAlone(out);
    } else {
      member.write(out);
    }
  }

  /** The number of the column that an order is about; 0 if it is about none. */
  private int place(SqlText out, Order one) {
    Selection.Compound compound = selection.compound();
    if (compound != null) {
      return compound.left().place(out, one);
    }
    Term term = JsonRank.plain(one.term());
    for (int i = 0; i < columns.size(); i++) {
      Term column = columns.get(i);
      if (column == term
          || column instanceof Place mine
              && term instanceof Place its
              && mine.column().equals(its.column())
              && mine.path().isAlike(its.path())) {
        return i + 1;
      }
    }
    return rows || term instanceof Place ? 0 : ordinal(out, term, columns);
  }

  /** Whether nothing can come of it. */
  boolean isNone() {
    return selection.isNone()
        && (selection.limit() == 0 || rows || !isOneGroup(columns, selection));
  }
}
