package dev.plectrum.migrate;

/** The data migrations of a site that are written in Java. */
public interface DataMigrations {
  /** There are none. */
  DataMigrations NONE =
      new DataMigrations() {
        @Override
        public void check(String key) {
          throw new MigrationException("There is no data migration " + key + " in the program.");
        }

        @Override
        public void run(String key, HistoricModels models) {
          check(key);
        }
      };

  /**
   * Throws if there is none of this key; asked before anything is touched.
   *
   * @param key the app and the name: {@code store.fillslugs}
   */
  void check(String key);

  /**
   * Runs one. Everything it does with {@code models} is part of the migration's transaction.
   *
   * @param key the app and the name: {@code store.fillslugs}
   * @param models the models as they are at this point of history
   */
  void run(String key, HistoricModels models);
}
