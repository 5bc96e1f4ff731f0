package dev.plectrum.db;

/**
 * What a row says of the model that its key points to, where there are several.
 *
 * @param column the column: {@code target_type}
 * @param label the model: {@code store.track}
 */
public record TargetType(String column, String label) {
  /**
   * That a row points to this model, as a condition.
   *
   * @param prefix what stands before the column: nothing, or an alias and a point
   */
  public String condition(String prefix) {
    return prefix + column + " = '" + label + "'";
  }
}
