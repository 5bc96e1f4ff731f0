package storefront;

class HttpOnSqliteTest extends HttpContract {
  @Override
  RunningStore store() {
    return RunningStore.onSqlite();
  }
}
