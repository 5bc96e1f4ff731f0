package dev.plectrum.auth;

import dev.plectrum.query.Condition;
import dev.plectrum.query.Fields;
import dev.plectrum.query.Path;

/**
 * What queries can say about users of whatever model: who they are, and whether there is one. Their
 * columns are known only to the project that chooses them.
 */
public final class AccountFields extends Fields<Account> {
  /** The users at the end of {@code path}. */
  public AccountFields(Path<Account> path) {
    super(path);
  }

  /** Has this key: a {@link Long}, a {@link java.util.UUID} or a {@link String}. */
  public Condition eqKey(Object key) {
    return key(key, true);
  }
}
