package dev.plectrum.model;

/**
 * What runs when single rows of a model are saved and deleted; what Django has signals for, or
 * {@code save()} to be overridden. A model names its hooks with {@link Hooks}.
 *
 * <pre>{@code
 * final class TrackHooks implements RowHooks<Track, TrackDraft> {
 *   @Override
 *   public void beforeSave(TrackDraft draft, boolean creating) { … }
 * }
 * }</pre>
 *
 * <p>They run in the transaction of the change, which is undone when one throws. They run for what
 * a DAO does with one row ({@code create}, {@code update}, {@code getOrCreate}, …) and for every
 * row that is deleted or goes along; not for what is written in bulk or by a query, as in Django.
 *
 * @param <T> the model
 * @param <D> its draft
 */
public interface RowHooks<T, D> {
  /**
   * Runs before a row is written, and before its values are checked; may set more of them, but not
   * the primary key.
   *
   * @param draft what was set
   * @param creating whether a row is to be created, not changed
   */
  default void beforeSave(D draft, boolean creating) {}

  /**
   * Runs once a row is written.
   *
   * @param row the row as the database has it now
   * @param created whether it was created, not changed
   */
  default void afterSave(T row, boolean created) {}

  /** Runs before a row is deleted. */
  default void beforeDelete(T row) {}

  /** Runs once a row is deleted. */
  default void afterDelete(T row) {}
}
