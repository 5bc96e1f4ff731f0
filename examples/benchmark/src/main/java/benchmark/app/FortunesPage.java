package benchmark.app;

import io.jstach.jstache.JStache;
import java.util.List;

/**
 * The fortunes as a table.
 *
 * @param fortunes the rows, in order
 */
@JStache(path = "fortunes")
record FortunesPage(List<Row> fortunes) {

  /** One row of the table. */
  record Row(long id, String message) {}
}
