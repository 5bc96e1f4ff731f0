package dev.plectrum.processor.schema.dialect;

import dev.plectrum.processor.model.SqlName;
import dev.plectrum.processor.schema.dialect.Change.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Another column is the primary key of a table from now on, and foreign keys have to follow it:
 * what they hold is a value of the former one.
 *
 * @param then the key before, as it was called then
 * @param now the key afterwards, which may have been another column before or none
 */
record KeyMove(Pair target, Table.Column then, Table.Column now, List<Follower> followers) {
  /** A column that points there before and afterwards, as it is afterwards. */
  record Follower(Pair pair, Table.Column column) {}

  KeyMove {
    followers = List.copyOf(followers);
  }

  /** Those of {@code change} that something follows. */
  static List<KeyMove> of(Change change) {
    List<KeyMove> moves = new ArrayList<>();
    for (Pair target : change.pairs()) {
      if (target.rekeyed()
          && target.before().key().size() == 1
          && !target.after().key().isEmpty()) {
        List<Follower> followers =
            change.pairs().stream().flatMap(pair -> followers(pair, target).stream()).toList();
        if (!followers.isEmpty()) {
          moves.add(new KeyMove(target, key(target.before()), key(target.after()), followers));
        }
      }
    }
    return moves;
  }

  private static Table.Column key(Table table) {
    return table.columns().stream()
        .filter(Table.Column::primaryKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(table.name() + " has no primary key"));
  }

  private static List<Follower> followers(Pair pair, Pair target) {
    List<Follower> followers = new ArrayList<>();
    for (Table.Column column : pair.after().columns()) {
      boolean led =
          pair.origin(column)
              .filter(then -> leads(pair.before(), then.name(), target.before().name()))
              .isPresent();
      if (led && leads(pair.after(), column.name(), target.after().name())) {
        followers.add(new Follower(pair, column));
      }
    }
    return followers;
  }

  private static boolean leads(Table table, String column, String target) {
    return table.references().stream()
        .anyMatch(one -> one.column().equals(column) && one.table().equals(target));
  }

  /** Whether a column points there before and afterwards. */
  boolean isFollower(Pair pair, Table.Column column) {
    return followers.contains(new Follower(pair, column));
  }

  /** Whether the former key goes. */
  boolean drops() {
    return target.dropped().contains(then);
  }

  /** What the former key is called, quoted, once the other columns have the names they get. */
  String thenName() {
    return SqlName.quoted(target.meanwhile(then.name()));
  }

  /** What a database is told to compare values of the former key by, with a blank before it. */
  String collation(Dialect dialect) {
    return Optional.ofNullable(dialect.collation(then.details()))
        .map(name -> " COLLATE " + dialect.quotedCollation(name))
        .orElse("");
  }

  /** What happens, as the beginning of a sentence. */
  String words() {
    return now.field() + " is the primary key of " + target.after().name() + " from now on";
  }
}
