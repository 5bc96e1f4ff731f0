package dev.plectrum.auth;

import dev.plectrum.db.Database;
import dev.plectrum.db.MappedTable;

/**
 * The users of a site as keys lead to them which are about users of whatever model. Where nobody
 * has chosen others, they are those of the app {@code auth}.
 */
public final class AccountTable extends MappedTable<User, Account> {
  /** The only instance. */
  public static final AccountTable TABLE = new AccountTable();

  private AccountTable() {
    super(UserTable.TABLE);
  }

  @Override
  protected Account map(User user, Database database) {
    return new UserAccounts(database).account(user);
  }

  @Override
  public Object key(Account account) {
    return account.key();
  }
}
