package dev.plectrum.migrate;

import java.util.Set;

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

  /**
   * The tables between a model and itself whose links hold both ways, as the program has them now;
   * migrations do not say it, as it changes nothing in the database.
   */
  default Set<String> symmetrical() {
    return Set.of();
  }
}
