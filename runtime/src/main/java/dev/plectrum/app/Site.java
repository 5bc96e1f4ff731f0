package dev.plectrum.app;

import dev.plectrum.auth.Accounts;
import dev.plectrum.auth.UserAccounts;
import dev.plectrum.db.Database;
import dev.plectrum.db.ModelInfo;
import dev.plectrum.db.Table;
import dev.plectrum.http.RouteTable;
import dev.plectrum.migrate.Migration;
import java.util.List;

/** A project as the runtime sees it; the processor writes the one implementation. */
public interface Site {
  /** The name of the class with {@code @Project}: {@code Storefront}. */
  String name();

  /** The migrations of every installed app, each after those it depends on. */
  List<Migration> migrations();

  /** The models of every installed app, sorted by app and then by name; none if not said. */
  default List<ModelInfo> models() {
    return List.of();
  }

  /** The tables of those models. */
  default List<Table<?>> tables() {
    return List.of();
  }

  /** The users of the site; those of the app {@code auth} if the project has none of its own. */
  default Accounts<?> accounts(Database db) {
    return new UserAccounts(db);
  }

  /** The URLs of the site, answered from {@code db}. */
  RouteTable routes(Database db);
}
