package dev.plectrum.adminsite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a static method something that can be done with the rows that are selected in the list;
 * Django's {@code @admin.action}.
 *
 * <pre>{@code
 * @AdminAction("Put on sale (-10 %)")
 * static long putOnSale(TrackQuery selected, TrackDao tracks) {
 *   long changed = 0;
 *   for (Track track : selected.list()) {
 *     tracks.update(track, draft -> draft.unitPrice(reduced(track.unitPrice())));
 *     changed++;
 *   }
 *   return changed;
 * }
 * }</pre>
 *
 * <p>The first parameter is the query over the selected rows: {@code TrackQuery} for {@code Track}.
 * After it may come DAOs, {@code Database}, the {@code User} who asks for it and the {@code
 * Request}. It runs in one transaction, and answers with
 *
 * <table>
 *   <caption>Results</caption>
 *   <tr><td>{@code long}, {@code int}</td><td>how many rows it changed: "3 tracks: put on
 *       sale."</td></tr>
 *   <tr><td>{@code void}</td><td>a message with how many rows were selected</td></tr>
 *   <tr><td>{@code String}</td><td>that message; none if it is empty or null</td></tr>
 *   <tr><td>{@code Response}</td><td>what the browser gets, such as a file or another
 *       page</td></tr>
 * </table>
 *
 * <p>A {@code ValidationException} takes everything back and is shown as a message.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface AdminAction {
  /** What it does, as the select above the list says it. */
  String value();

  /**
   * Whether a page of its own asks first, with the rows it is about. Without it the action is done
   * at once.
   */
  boolean confirm() default true;

  /** What somebody must be allowed to do with the model to see it. */
  AdminPermission permission() default AdminPermission.CHANGE;
}
