package storefront.store;

import storefront.Databases;

class DataOnSqliteTest extends DataContract {
  @Override
  String freshDatabase() {
    return Databases.freshSqlite();
  }
}
