package dev.plectrum.admin;

import io.jstach.jstache.JStache;
import java.util.List;

/**
 * Asks before an action is run on several rows.
 *
 * @param rows the rows, as far as they are listed
 * @param more whether there are more of them
 * @param action where the form goes
 * @param hidden what it sends along
 * @param yes what the button says
 * @param danger whether it destroys something
 * @param no where the other link leads
 */
@JStache(path = "confirm")
record ConfirmView(
    Layout layout,
    String heading,
    String question,
    List<Link> rows,
    boolean more,
    String action,
    List<ListView.Hidden> hidden,
    String yes,
    boolean danger,
    String no) {}
