package dev.plectrum.db;

import dev.plectrum.model.ManyToMany;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Changes the links of one row where they are rows of a model with values of their own; Django's
 * {@code through_defaults}.
 *
 * @param <A> the model on the other side
 * @param <L> the model between the two
 * @param <D> its draft
 */
public final class Linking<A, L, D extends Draft<L>> {
  private final Database database;
  private final Table<L> table;
  private final BatchSet.Linked<A> set;
  private final Function<? super A, D> link;

  /**
   * The links of a row.
   *
   * @param table that of the model between the two
   * @param link a link with a row of the other side, without values of its own
   */
  public Linking(
      Database database, Table<L> table, ManyToMany<A> set, Function<? super A, D> link) {
    if (!(set instanceof BatchSet.Linked<A> linked)) {
      throw new IllegalArgumentException("Only a row that was read can be linked.");
    }
    this.database = database;
    this.table = table;
    this.set = linked;
    this.link = link;
  }

  /** What a DAO calls {@link #add}: {@code addMembers}. */
  static String adding(ToMany<?> relation) {
    String name = relation.name();
    return "add" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /**
   * Links rows, each with these values; those that are linked already stay as they are.
   *
   * @param values sets all of a link but the two rows that it is between
   * @throws IllegalArgumentException if it sets one of those
   */
  public void add(Collection<? extends A> rows, Consumer<? super D> values) {
    Map<Object, A> byKey = byKey(rows);
    if (!byKey.isEmpty()) {
      add(byKey, values);
      set.changed();
    }
  }

  /** Lets these rows be linked and no others; what is new has these values, as of {@link #add}. */
  public void set(Collection<? extends A> rows, Consumer<? super D> values) {
    Map<Object, A> byKey = byKey(rows);
    if (byKey.isEmpty()) {
      set.clear();
      return;
    }
    Links links = new Links(database, set.batch.relation());
    database.atomic(
        () -> {
          links.removeOthers(set.owner, new ArrayList<>(byKey.keySet()));
          add(byKey, values);
        });
    set.changed();
  }

  private void add(Map<Object, A> rows, Consumer<? super D> values) {
    Map<Object, D> drafts = new LinkedHashMap<>();
    rows.forEach(
        (key, row) -> {
          D draft = link.apply(row);
          accept(values, draft);
          drafts.put(key, draft);
        });
    Through.link(database, table, set.batch.relation(), set.owner, drafts);
  }

  /** Sets the values of a link that has its two rows. */
  private void accept(Consumer<? super D> values, D draft) {
    BitSet between = draft.copyOfColumns();
    draft.columns().clear();
    values.accept(draft);
    if (draft.columns().intersects(between)) {
      throw new IllegalArgumentException(
          "The values of a link say nothing of the rows that it is between, as those of "
              + table.model()
              + " do.");
    }
    draft.columns().or(between);
  }

  private Map<Object, A> byKey(Collection<? extends A> rows) {
    Table<A> target = set.batch.relation().target();
    Map<Object, A> byKey = new LinkedHashMap<>();
    rows.forEach(row -> byKey.put(target.key(row), row));
    return byKey;
  }
}
