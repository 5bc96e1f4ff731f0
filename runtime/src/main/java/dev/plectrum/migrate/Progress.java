package dev.plectrum.migrate;

/** Is told what a {@link Migrator} does while it does it. */
public interface Progress {
  /** Tells nobody. */
  Progress SILENT =
      new Progress() {
        @Override
        public void waiting() {}

        @Override
        public void begins(Migration migration, boolean backwards) {}

        @Override
        public void done(Migration migration, boolean backwards) {}

        @Override
        public void faked(Migration migration, boolean backwards) {}

        @Override
        public void locked(Migration migration) {}

        @Override
        public void failed(Migration migration, boolean backwards) {}
      };

  /** Another process migrates this database; this one waits for it. */
  void waiting();

  /** The SQL of {@code migration} is about to run. */
  void begins(Migration migration, boolean backwards);

  /** {@code migration} has run and is recorded. */
  void done(Migration migration, boolean backwards);

  /** {@code migration} was recorded, or its record removed, and nothing else was done. */
  default void faked(Migration migration, boolean backwards) {
    done(migration, backwards);
  }

  /** A table that {@code migration} needs is locked by somebody else; it is tried again. */
  default void locked(Migration migration) {}

  /** {@code migration} has begun and could not be finished; the exception says why. */
  void failed(Migration migration, boolean backwards);
}
