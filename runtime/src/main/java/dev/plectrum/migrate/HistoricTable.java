package dev.plectrum.migrate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rows of a {@link HistoricModel} by a class that the processor has written for them; generated
 * code makes it.
 *
 * @param <R> the class of a row
 */
public final class HistoricTable<R> {
  private final HistoricModel model;
  private final Function<HistoricRow, R> row;

  /** Over a model, with how a row becomes one of the class. */
  public HistoricTable(HistoricModel model, Function<HistoricRow, R> row) {
    this.model = model;
    this.row = row;
  }

  /** Every row, sorted by its key; all of them are read at once. */
  public List<R> list() {
    return model.rows().stream().map(row).toList();
  }

  /** The row with this key. */
  public Optional<R> find(Object key) {
    return model.find(key).map(row);
  }

  /** A new row, which its {@code save} writes. */
  public R create() {
    return row.apply(model.create());
  }

  /** The same rows by the names of their fields, for conditions and for changes of all rows. */
  public HistoricModel model() {
    return model;
  }
}
