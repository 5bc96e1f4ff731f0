package dev.plectrum.admin;

import io.jstach.jstache.JStache;
import java.util.List;

/**
 * Asks before rows are deleted, and lists everything that would go.
 *
 * @param question what is asked
 * @param counts how many rows of each model go
 * @param doomed the rows that go
 * @param more whether more go than are listed
 * @param protectors the rows that keep them from going
 * @param forbidden the models whose rows the user may not delete
 * @param possible whether it can be done
 * @param action where the form goes
 * @param hidden what it sends along
 * @param no where the other link leads
 */
@JStache(path = "delete")
record DeleteView(
    Layout layout,
    String heading,
    String question,
    List<Deletion.Count> counts,
    List<Deletion.Doomed> doomed,
    boolean more,
    List<Link> protectors,
    List<String> forbidden,
    boolean possible,
    String action,
    List<ListView.Hidden> hidden,
    String no) {}
