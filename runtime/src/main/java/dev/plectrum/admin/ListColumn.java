package dev.plectrum.admin;

import dev.plectrum.query.Column;
import dev.plectrum.query.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A column of a list. Made by {@link AdminList}; the methods that follow it refine it.
 *
 * @param <T> the model
 * @param <F> its columns in queries
 */
public final class ListColumn<T, F> {
  private final String name;
  private final String header;
  private final Kind kind;
  private final Function<? super T, String> read;
  private final List<Function<? super F, ? extends Column<?>>> order = new ArrayList<>();
  private String empty = "–";
  private boolean linked;
  private boolean editable;

  ListColumn(String name, String header, Kind kind, Function<? super T, String> read) {
    this.name = name;
    this.header = header;
    this.kind = kind;
    this.read = read;
  }

  /** Can be sorted by; repeated for a column that needs more than one, the first weighs most. */
  public ListColumn<T, F> orderedBy(Function<? super F, ? extends Column<?>> column) {
    order.add(column);
    return this;
  }

  /** Leads to the form of the row. Without any such column, the first one does. */
  public ListColumn<T, F> linked() {
    linked = true;
    return this;
  }

  /** Can be changed in the list; the form has a field of the same name. */
  public ListColumn<T, F> editable() {
    editable = true;
    return this;
  }

  /** What is shown where there is no value; a dash if not said. */
  public ListColumn<T, F> empty(String text) {
    empty = text;
    return this;
  }

  String name() {
    return name;
  }

  String header() {
    return header;
  }

  Kind kind() {
    return kind;
  }

  String empty() {
    return empty;
  }

  boolean isLinked() {
    return linked;
  }

  boolean isEditable() {
    return editable;
  }

  boolean isSortable() {
    return !order.isEmpty();
  }

  /** The text of a row; for a flag {@code true} or {@code false}; {@code ""} for null. */
  String text(T row) {
    return read.apply(row);
  }

  /** The order of the rows by this column. */
  List<Order> order(F fields, boolean descending) {
    List<Order> orders = new ArrayList<>(order.size());
    for (Function<? super F, ? extends Column<?>> one : order) {
      Column<?> column = one.apply(fields);
      orders.add(descending ? column.desc() : column.asc());
    }
    return orders;
  }

  /** How a column is set. */
  enum Kind {
    TEXT,
    NUMBER,
    FLAG
  }
}
