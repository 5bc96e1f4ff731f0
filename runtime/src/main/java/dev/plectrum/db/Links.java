package dev.plectrum.db;

import dev.plectrum.db.ConflictException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Changes the rows of the table between two models, in one statement each time. */
final class Links {
  private final Database database;
  private final ToMany<?> relation;

  Links(Database database, ToMany<?> relation) {
    this.database = database;
    this.relation = relation;
  }

  /**
   * Links {@code owner} with the rows of these keys; those that are linked already stay so. They
   * are written in the order of their keys, whatever order they are given in: two transactions that
   * write the same links wait for each other, not each for the other.
   */
  void add(Object owner, List<Object> keys) {
    if (keys.isEmpty()) {
      return;
    }
    Through<?> through = relation.links();
    if (through != null) {
      through.link(database, relation, owner, keys);
      return;
    }
    ToMany.Link link = relation.between();
    ValueKind ownKind = ValueKind.ofKey(owner);
    ValueKind kind = ValueKind.ofKey(keys.get(0));
    String links =
        switch (database.dialect()) {
          case SQLITE -> "SELECT ?, value FROM json_each(?)";
          case POSTGRESQL -> "SELECT CAST(? AS " + ownKind.postgresql() + "), unnest(?)";
        };
    String back = link.symmetrical() ? "\nUNION\nSELECT target, own FROM links" : "";
    change(
        """
        WITH links (own, target) AS (%s)
        INSERT INTO %s (%s, %s)
        SELECT own, target FROM links%s
        ORDER BY 1, 2
        ON CONFLICT DO NOTHING"""
            .formatted(links, link.table(), link.ownColumn(), link.targetColumn(), back),
        in -> {
          in.setKey(1, owner);
          in.setAll(2, kind, keys);
        });
  }

  /** Unlinks the rows of these keys, and answers how many were linked. */
  int remove(Object owner, List<Object> keys) {
    return keys.isEmpty() ? 0 : remove(owner, keys, "");
  }

  /** Lets {@code owner} be linked with the rows of these keys and no others. */
  void set(Object owner, List<Object> keys) {
    if (keys.isEmpty()) {
      clear(owner);
      return;
    }
    database.atomic(
        () -> {
          removeOthers(owner, keys);
          add(owner, keys);
        });
  }

  /** Unlinks all rows but those of these keys. */
  void removeOthers(Object owner, List<Object> keys) {
    remove(owner, keys, "NOT ");
  }

  void clear(Object owner) {
    bothWays(
        relation.between(), way -> delete(way.ownColumn() + " = ?", in -> in.setKey(1, owner)));
  }

  private int remove(Object owner, List<Object> keys, String not) {
    return bothWays(
        relation.between(),
        way ->
            delete(
                "%s = ? AND %s(%s)"
                    .formatted(
                        way.ownColumn(),
                        not,
                        TableSql.anyOf(way.targetColumn(), database.dialect())),
                in -> {
                  in.setKey(1, owner);
                  in.setAll(2, ValueKind.ofKey(keys.get(0)), keys);
                }));
  }

  /** Changes the links of an owner, and answers how many of its rows that meant. */
  private int bothWays(ToMany.Link link, ToIntFunction<ToMany.Link> change) {
    if (!link.symmetrical()) {
      return change.applyAsInt(link);
    }
    return database.atomic(
        () -> {
          int changed = change.applyAsInt(link);
          change.applyAsInt(link.reversed());
          return changed;
        });
  }

  /** Deletes links; where they are rows of a model, with all that its rules and hooks say. */
  private int delete(String where, Binder binder) {
    Table<?> through = relation.through();
    if (through == null || !database.needsCollecting(through)) {
      return change("DELETE FROM " + relation.between().table() + " WHERE " + where, binder);
    }
    return database.atomic(
        () -> {
          List<Object> found = new ArrayList<>();
          database.each(
              through,
              "SELECT %s FROM %s WHERE %s"
                  .formatted(
                      String.join(", ", through.primaryKey().columns()), through.name(), where),
              binder,
              row -> found.add(row.present(1, through.readKey(row, 1))));
          return (int) new Deletion(database, through, found).run().of(through.model());
        });
  }

  private int change(String sql, Binder binder) {
    try {
      return database.execute(relation.table(), sql, binder);
    } catch (ConflictException e) {
      // Nothing refers to the row of a link: PostgreSQL speaks of another table than the model's.
      Kind kind = e.kind() == Kind.REFERRED_TO ? Kind.FOREIGN_KEY : e.kind();
      throw Conflicts.of(kind, relation.table(), List.of(relation.name()), e);
    }
  }
}
