package dev.plectrum.db;

import java.util.List;

/**
 * Which rows a relation is loaded with, where it is not simply all of them.
 *
 * @param <A> the model on the other side
 */
public interface Related<A> {
  /**
   * What reads the rows of some owners.
   *
   * @param owners the keys of the rows on this side; of the rows themselves for a foreign key
   */
  Question of(List<Object> owners);

  /** What a row of the answer holds, before the key of its owner in the column after that. */
  Shape<A> shape();

  /** A statement with its values. */
  record Question(String sql, Binder binder) {}
}
