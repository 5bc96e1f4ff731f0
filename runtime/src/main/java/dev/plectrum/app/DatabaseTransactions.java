package dev.plectrum.app;

import dev.plectrum.db.Action;
import dev.plectrum.db.Database;
import dev.plectrum.http.Transactions;

/**
 * Runs handlers on the site's database, each of them on one connection from its first statement on.
 */
final class DatabaseTransactions implements Transactions {
  private final Database database;

  DatabaseTransactions(Database database) {
    this.database = database;
  }

  @Override
  public void run(Work work) throws Exception {
    Action<Exception> atomic = () -> database.atomicOnDemand(work::run);
    database.keepingConnection(atomic);
  }

  @Override
  public void runAlone(Work work) throws Exception {
    database.keepingConnection(work::run);
  }
}
