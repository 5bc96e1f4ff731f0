package storefront.store;

import storefront.Databases;

class DataOnPostgresqlTest extends DataContract {
  @Override
  String freshDatabase() {
    return Databases.freshPostgresql();
  }
}
