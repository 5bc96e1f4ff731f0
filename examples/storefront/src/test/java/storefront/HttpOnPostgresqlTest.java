package storefront;

class HttpOnPostgresqlTest extends HttpContract {
  @Override
  RunningStore store() {
    return RunningStore.onPostgresql();
  }
}
