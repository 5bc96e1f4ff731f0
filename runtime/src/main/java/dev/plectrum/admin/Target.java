package dev.plectrum.admin;

import dev.plectrum.auth.Account;
import dev.plectrum.auth.AccountTable;
import dev.plectrum.db.Database;
import dev.plectrum.db.Table;
import java.util.function.Function;

/**
 * A model that a foreign key or a many-to-many relation points to, as a field of a form needs it.
 *
 * @param table its table
 * @param key the kind of its key
 * @param title what one of its rows is called
 * @param <A> the model
 */
public record Target<A>(Table<A> table, KeyKind key, Function<? super A, String> title) {
  /**
   * A model of whose rows nothing can be said but their keys.
   *
   * @param singular one of them, in words: {@code Invoice line}
   */
  public static <A> Target<A> of(Table<A> table, KeyKind key, String singular) {
    return new Target<>(table, key, row -> singular + " object (" + table.key(row) + ")");
  }

  /** The users of a site, of whatever model they are. */
  public static Target<Account> accounts(Database database) {
    Table<Account> table = database.chosen(AccountTable.TABLE);
    KeyKind key =
        switch (table.idKind()) {
          case UUID -> KeyKind.UUID;
          case TEXT -> KeyKind.TEXT;
          default -> KeyKind.LONG;
        };
    return new Target<>(table, key, Account::username);
  }

  /** The title of a row. */
  String titleOf(A row) {
    return title.apply(row);
  }
}
