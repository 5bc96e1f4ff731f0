package dev.plectrum.admin;

import dev.plectrum.db.EnumText;
import dev.plectrum.http.Request;
import dev.plectrum.http.Response;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.query.BooleanColumn;
import dev.plectrum.query.Column;
import dev.plectrum.query.ComparableExpression;
import dev.plectrum.query.EnumColumn;
import dev.plectrum.query.Fields;
import dev.plectrum.query.LongColumn;
import dev.plectrum.query.Order;
import dev.plectrum.query.Query;
import dev.plectrum.query.TextColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The list of a model, being described: its columns in their order, filters, what is searched, and
 * what can be done with the rows.
 *
 * @param <T> the model
 * @param <F> its columns in queries
 * @param <Q> its query
 */
public final class AdminList<T, F extends Fields<T>, Q extends Query<T, F, Q>> {
  private static final int PER_PAGE = 100;
  private static final int SHOW_ALL = 200;

  private final List<ListColumn<T, F>> columns = new ArrayList<>();
  private final List<ListFilter<T, F>> filters = new ArrayList<>();
  private final List<SearchTerm<F>> searched = new ArrayList<>();
  private final List<SearchTerm<F>> titles = new ArrayList<>();
  private final List<Function<? super F, Order>> order = new ArrayList<>();
  private final List<ListAction<Q>> actions = new ArrayList<>();
  private int perPage = PER_PAGE;
  private int showAll = SHOW_ALL;
  private String searchHelp = "";
  private boolean deletes = true;
  private boolean linked = true;
  private @Nullable Hierarchy<T, F> hierarchy;
  private @Nullable Chart<F> chart;

  AdminList() {}

  /** A column of text: a field, or what a method returns. */
  public ListColumn<T, F> text(
      String name, String header, Function<? super T, @Nullable String> read) {
    return add(name, header, ListColumn.Kind.TEXT, read, text -> text);
  }

  /** A column of numbers. */
  public ListColumn<T, F> number(
      String name, String header, Function<? super T, ? extends @Nullable Number> read) {
    return add(name, header, ListColumn.Kind.NUMBER, read, Display::number);
  }

  /** A column of yes and no. */
  public ListColumn<T, F> flag(
      String name, String header, Function<? super T, @Nullable Boolean> read) {
    return add(name, header, ListColumn.Kind.FLAG, read, String::valueOf);
  }

  /** A column of dates. */
  public ListColumn<T, F> date(
      String name, String header, Function<? super T, @Nullable LocalDate> read) {
    return add(name, header, ListColumn.Kind.TEXT, read, Display::date);
  }

  /** A column of times of day. */
  public ListColumn<T, F> time(
      String name, String header, Function<? super T, @Nullable LocalTime> read) {
    return add(name, header, ListColumn.Kind.TEXT, read, Display::time);
  }

  /** A column of dates with times of day. */
  public ListColumn<T, F> dateTime(
      String name, String header, Function<? super T, @Nullable LocalDateTime> read) {
    return add(name, header, ListColumn.Kind.TEXT, read, Display::dateTime);
  }

  /** A column of points in time, shown as the clocks of the site show them. */
  public ListColumn<T, F> instant(
      String name, String header, Function<? super T, @Nullable Instant> read) {
    return add(name, header, ListColumn.Kind.TEXT, read, Display::instant);
  }

  /** A column of bytes, of which only the number is shown. */
  public ListColumn<T, F> bytes(
      String name, String header, Function<? super T, byte @Nullable []> read) {
    return add(name, header, ListColumn.Kind.TEXT, read, Display::bytes);
  }

  /** A column of constants of an enum. */
  public <E extends Enum<E>> ListColumn<T, F> choice(
      String name, String header, EnumText<E> text, Function<? super T, @Nullable E> read) {
    return add(name, header, ListColumn.Kind.TEXT, read, text::label);
  }

  /** A column of rows of another model, shown by their titles. */
  public <A> ListColumn<T, F> key(
      String name,
      String header,
      Target<A> target,
      Function<? super T, ? extends @Nullable ForeignKey<A>> read) {
    return add(name, header, ListColumn.Kind.TEXT, read, key -> target.titleOf(key.get()));
  }

  /** Keeps the rows with one of the constants of an enum. */
  public <E extends Enum<E>> void filterChoice(
      String name,
      String title,
      EnumText<E> text,
      List<E> values,
      Function<? super F, EnumColumn<E>> column) {
    List<Choice> choices =
        values.stream().map(value -> new Choice(text.write(value), text.label(value))).toList();
    filters.add(
        new ListFilter<>(
            name,
            title,
            choices,
            (fields, chosen) ->
                values.stream()
                    .filter(value -> text.write(value).equals(chosen))
                    .findFirst()
                    .map(value -> column.apply(fields).eq(value))
                    .orElse(null)));
  }

  /** Keeps the rows that say yes, or no. */
  public void filterFlag(String name, String title, Function<? super F, BooleanColumn> column) {
    filters.add(Filters.flag(name, title, column));
  }

  /** Keeps the rows of today, of the past seven days, of this month or of this year. */
  public void filterDate(
      String name, String title, Function<? super F, ComparableExpression<LocalDate, ?>> column) {
    filters.add(Filters.dates(name, title, Dates.ofDate(column)));
  }

  /** {@link #filterDate} for dates with times. */
  public void filterDateTime(
      String name,
      String title,
      Function<? super F, ComparableExpression<LocalDateTime, ?>> column) {
    filters.add(Filters.dates(name, title, Dates.ofDateTime(column)));
  }

  /** {@link #filterDate} for points in time. */
  public void filterInstant(
      String name, String title, Function<? super F, ComparableExpression<Instant, ?>> column) {
    filters.add(Filters.dates(name, title, Dates.ofInstant(column)));
  }

  /** Keeps the rows with a value, or those without; Django's {@code EmptyFieldListFilter}. */
  public void filterEmpty(
      String name, String title, Function<? super F, ? extends Column<?>> column) {
    filters.add(Filters.empty(name, title, column));
  }

  /** Keeps the rows with exactly the text that is entered. */
  public void filterText(String name, String title, Function<? super F, TextColumn> column) {
    filters.add(Filters.text(name, title, column));
  }

  /** Keeps the rows with exactly the number that is entered. */
  public void filterLong(String name, String title, Function<? super F, LongColumn> column) {
    filters.add(Filters.value(name, title, Codec.LONG, column));
  }

  /** {@link #filterLong} for numbers of 32 bits. */
  public void filterInt(
      String name, String title, Function<? super F, ? extends Column<Integer>> column) {
    filters.add(Filters.value(name, title, Codec.INT, column));
  }

  /** {@link #filterLong} for numbers of 16 bits. */
  public void filterShort(
      String name, String title, Function<? super F, ? extends Column<Short>> column) {
    filters.add(Filters.value(name, title, Codec.SHORT, column));
  }

  /** {@link #filterLong} for decimals. */
  public void filterDecimal(
      String name, String title, Function<? super F, ? extends Column<BigDecimal>> column) {
    filters.add(Filters.value(name, title, Codec.DECIMAL, column));
  }

  /**
   * Keeps the rows that point to a row of another model, or that one of its rows points to, over
   * any number of relations.
   *
   * @param path the columns of that model
   */
  public <A> ListFilter<T, F> filterKey(
      String name, String title, Target<A> target, Function<? super F, ? extends Fields<A>> path) {
    ListFilter<T, F> filter = ListFilter.ofRows(name, title, target, path);
    filters.add(filter);
    return filter;
  }

  /**
   * {@link #filterKey(String, String, Target, Function)} for a way over foreign keys, which leads
   * to one row at most.
   *
   * @param read the key of a row; null if it has none
   */
  public <A> ListFilter<T, F> filterKey(
      String name,
      String title,
      Target<A> target,
      Function<? super F, ? extends Fields<A>> path,
      Function<? super T, ? extends @Nullable ForeignKey<A>> read) {
    return filterKey(name, title, target, path).over(target, path, read);
  }

  /** Is searched for words it contains, whatever their case; no prefix in Django. */
  public void search(Function<? super F, TextColumn> column) {
    searched.add((fields, term) -> column.apply(fields).icontains(term));
  }

  /** Is searched for words it starts with; Django's {@code ^}. */
  public void searchStart(Function<? super F, TextColumn> column) {
    searched.add(
        new SearchTerm.Start<>(
            (fields, term) -> column.apply(fields).istartsWith(term),
            (fields, descending) ->
                descending ? column.apply(fields).desc() : column.apply(fields).asc()));
  }

  /** Is searched for exactly the word, whatever its case; Django's {@code =}. */
  public void searchExact(Function<? super F, TextColumn> column) {
    searched.add((fields, term) -> column.apply(fields).iexact(term));
  }

  /** Is searched for exactly the number. */
  public void searchNumber(Function<? super F, LongColumn> column) {
    searched.add(
        (fields, term) -> {
          Long number = Codec.LONG.parse().apply(term);
          return number == null ? null : column.apply(fields).eq(number);
        });
  }

  /**
   * Is searched for a word in any of its forms where the database can do that, and otherwise for
   * text that contains it; Django's {@code @}.
   */
  public void searchWords(Function<? super F, TextColumn> column) {
    searched.add((fields, term) -> column.apply(fields).search(term));
  }

  /** Lets autocompletes look for what rows are called, where the list has no search. */
  public void titleSearch(Function<? super F, TextColumn> column) {
    titles.add((fields, term) -> column.apply(fields).icontains(term));
  }

  /** {@link #searchStart} for the text of many rows. */
  public void searchStartOfMany(Function<? super F, TextColumn> column) {
    searched.add((fields, term) -> column.apply(fields).istartsWith(term));
  }

  /** Says something about the search below its field. */
  public void searchHelp(String text) {
    searchHelp = text;
  }

  /** Lets no column lead to the form of its row: a list to look at. */
  public void withoutLinks() {
    linked = false;
  }

  /** Offers years, months and days above the list. */
  public void dateHierarchy(
      Function<? super T, @Nullable LocalDate> read,
      Function<? super F, ComparableExpression<LocalDate, ?>> column) {
    hierarchy = new Hierarchy<>(Dates.ofDate(column), read);
  }

  /** {@link #dateHierarchy} for dates with times. */
  public void dateTimeHierarchy(
      Function<? super T, @Nullable LocalDateTime> read,
      Function<? super F, ComparableExpression<LocalDateTime, ?>> column) {
    hierarchy =
        new Hierarchy<>(
            Dates.ofDateTime(column),
            row -> {
              LocalDateTime time = read.apply(row);
              return time == null ? null : time.toLocalDate();
            });
  }

  /** {@link #dateHierarchy} for points in time. */
  public void instantHierarchy(
      Function<? super T, @Nullable Instant> read,
      Function<? super F, ComparableExpression<Instant, ?>> column) {
    hierarchy = new Hierarchy<>(Dates.ofInstant(column), row -> Dates.day(read.apply(row)));
  }

  /** Orders the rows before anybody sorts them; repeated, the first weighs most. */
  public void orderBy(Function<? super F, Order> order) {
    this.order.add(order);
  }

  /** How many rows are on a page; a hundred if not said. */
  public void perPage(int rows) {
    perPage = rows;
  }

  /** Up to how many rows all can be shown on one page; two hundred if not said. */
  public void showAll(int rows) {
    showAll = rows;
  }

  /**
   * Offers to do something with selected rows.
   *
   * @param run does it and returns how many rows it concerned
   */
  public ListAction<Q> action(String name, String title, ToLongFunction<? super Q> run) {
    return add(name, title, (rows, request) -> new ListAction.Counted(run.applyAsLong(rows)));
  }

  /** {@link #action(String, String, ToLongFunction)} that has to know who asks for it. */
  public ListAction<Q> action(
      String name, String title, ToLongBiFunction<? super Q, ? super Request> run) {
    return add(
        name, title, (rows, request) -> new ListAction.Counted(run.applyAsLong(rows, request)));
  }

  /**
   * Offers to do something with selected rows.
   *
   * @param run does it and returns what to say about it, null or empty for nothing
   */
  public ListAction<Q> actionTelling(
      String name, String title, BiFunction<? super Q, ? super Request, @Nullable String> run) {
    return add(name, title, (rows, request) -> new ListAction.Told(run.apply(rows, request)));
  }

  /**
   * Offers to do something with selected rows.
   *
   * @param run does it and returns what the browser gets, such as a file
   */
  public ListAction<Q> actionAnswering(
      String name, String title, BiFunction<? super Q, ? super Request, Response> run) {
    return add(name, title, (rows, request) -> new ListAction.Answered(run.apply(rows, request)));
  }

  private ListAction<Q> add(String name, String title, ListAction.Run<Q> run) {
    ListAction<Q> action = new ListAction<>(name, title, run);
    actions.add(action);
    return action;
  }

  /** Does not offer to delete selected rows. */
  public void withoutDeletion() {
    deletes = false;
  }

  /** Shows rows by month on the index. */
  public void chartDate(
      String title, Function<? super F, ComparableExpression<LocalDate, ?>> column) {
    chart = new Chart<>(title, Dates.ofDate(column));
  }

  /** {@link #chartDate} for dates with times. */
  public void chartDateTime(
      String title, Function<? super F, ComparableExpression<LocalDateTime, ?>> column) {
    chart = new Chart<>(title, Dates.ofDateTime(column));
  }

  /** {@link #chartDate} for points in time. */
  public void chartInstant(
      String title, Function<? super F, ComparableExpression<Instant, ?>> column) {
    chart = new Chart<>(title, Dates.ofInstant(column));
  }

  List<ListColumn<T, F>> columns() {
    return columns;
  }

  List<ListFilter<T, F>> filters() {
    return filters;
  }

  List<SearchTerm<F>> searched() {
    return searched;
  }

  /** Where autocompletes look. */
  List<SearchTerm<F>> searchedByTitle() {
    return searched.isEmpty() ? titles : searched;
  }

  List<Function<? super F, Order>> order() {
    return order;
  }

  List<ListAction<Q>> actions() {
    return actions;
  }

  int perPage() {
    return perPage;
  }

  int showAll() {
    return showAll;
  }

  String searchHelp() {
    return searchHelp;
  }

  boolean isLinked() {
    return linked;
  }

  boolean deletes() {
    return deletes;
  }

  @Nullable Hierarchy<T, F> hierarchy() {
    return hierarchy;
  }

  @Nullable Chart<F> chart() {
    return chart;
  }

  private <V> ListColumn<T, F> add(
      String name,
      String header,
      ListColumn.Kind kind,
      Function<? super T, ? extends @Nullable V> read,
      Function<V, String> text) {
    ListColumn<T, F> column =
        new ListColumn<>(
            name,
            header,
            kind,
            row -> {
              V value = read.apply(row);
              return value == null ? "" : text.apply(value);
            });
    columns.add(column);
    return column;
  }
}
