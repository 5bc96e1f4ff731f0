package dev.plectrum.db;

import dev.plectrum.model.ForeignKey;
import dev.plectrum.validation.FieldErrors;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The model between two others, whose rows are their links.
 *
 * @param <L> the model
 */
final class Through<L> {
  private final Supplier<? extends Table<L>> table;
  private final BiFunction<Object, Object, Draft<L>> draft;

  private Through(Supplier<? extends Table<L>> table, BiFunction<Object, Object, Draft<L>> draft) {
    this.table = table;
    this.draft = draft;
  }

  /**
   * A model.
   *
   * @param draft a row of it with the key of either side
   */
  static <T, A, L> Through<L> of(
      Supplier<? extends Table<L>> table,
      BiFunction<ForeignKey<T>, ForeignKey<A>, Draft<L>> draft) {
    return new Through<>(table, (own, target) -> draft.apply(key(own), key(target)));
  }

  private static <T> ForeignKey<T> key(Object key) {
    if (key instanceof Long number) {
      return ForeignKey.of(number);
    }
    return key instanceof UUID uuid ? ForeignKey.of(uuid) : ForeignKey.of((String) key);
  }

  Table<L> table() {
    return table.get();
  }

  /**
   * Links a row with others that need no values.
   *
   * @throws IllegalStateException if they do
   */
  void link(Database database, ToMany<?> relation, Object owner, List<Object> keys) {
    FieldErrors missing = draft.apply(owner, keys.get(0)).errors(true);
    if (!missing.isEmpty()) {
      if (linked(database, relation.between(), owner, keys).containsAll(keys)) {
        return;
      }
      throw new IllegalStateException(
          "%s goes through %s, which needs a value for %s: %s of its DAO takes it."
              .formatted(
                  relation,
                  table().model(),
                  missing.asMap().keySet().iterator().next(),
                  Linking.adding(relation)));
    }
    Map<Object, Draft<L>> drafts = new LinkedHashMap<>();
    keys.forEach(key -> drafts.put(key, draft.apply(owner, key)));
    link(database, table(), relation, owner, drafts);
  }

  /**
   * Links a row with others. Those that are linked already stay as they are.
   *
   * @param drafts the link with the row of each key
   */
  static <L> void link(
      Database database,
      Table<L> table,
      ToMany<?> relation,
      Object owner,
      Map<Object, ? extends Draft<L>> drafts) {
    ToMany.Link link = relation.between();
    database.atomic(
        () -> {
          // In an order of their own, as plain links are.
          Map<Object, Draft<L>> missing = new TreeMap<>(drafts);
          linked(database, link, owner, List.copyOf(drafts.keySet())).forEach(missing::remove);
          database.insertReturning(
              table, List.copyOf(missing.values()), onConflict(table, link), 0);
        });
  }

  /** The keys of rows that a row is linked with, of those that are asked for. */
  private static Set<Object> linked(
      Database database, ToMany.Link link, Object owner, List<Object> keys) {
    ValueKind kind = ValueKind.ofKey(keys.get(0));
    Set<Object> found = new HashSet<>();
    database.each(
        null,
        "SELECT %s FROM %s WHERE %s = ? AND %s"
            .formatted(
                link.targetColumn(),
                link.table(),
                link.ownColumn(),
                TableSql.anyOf(link.targetColumn(), database.dialect())),
        in -> {
          in.setKey(1, owner);
          in.setAll(2, kind, keys);
        },
        row -> found.add(row.presentKey(1, kind)));
    return found;
  }

  /**
   * What becomes of a link that somebody else makes at the same time: it stays, where no other
   * constraint can be in its way.
   */
  private static @Nullable OnConflict onConflict(Table<?> table, ToMany.Link link) {
    List<String> pair = List.of(link.ownColumn(), link.targetColumn());
    return table.isOnlyUnique(pair) ? new OnConflict(List.of(), List.of()) : null;
  }
}
