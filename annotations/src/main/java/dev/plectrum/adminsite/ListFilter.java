package dev.plectrum.adminsite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The filters beside the list; Django's {@code list_filter}.
 *
 * <pre>{@code
 * @ListFilter({"genre", "mediaType", "album.artist", "composer"})
 * }</pre>
 *
 * <p>What a filter offers is decided by what it names:
 *
 * <table>
 *   <caption>Filters</caption>
 *   <tr><td>an enum</td><td>its constants, by their labels</td></tr>
 *   <tr><td>a truth value</td><td>yes, no</td></tr>
 *   <tr><td>a date or time</td><td>today, the past 7 days, this month, this year</td></tr>
 *   <tr><td>a key, a many-to-many relation, a reverse one</td><td>the rows it can point to, which
 *       are searched for, and none where there may be none</td></tr>
 *   <tr><td>text, a whole number, a decimal</td><td>a box for the exact value</td></tr>
 *   <tr><td>anything else that may be null</td><td>empty, not empty</td></tr>
 * </table>
 *
 * <p>A path may go over relations to many rows as well: {@code "playlists.owner"} keeps the tracks
 * that are in a playlist of somebody's. Each filter may be met by another one of these rows.
 *
 * <p>What is left, such as a UUID that is never null, has nothing to choose from and is refused.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ListFilter {
  /** Names of components, and paths over relations. */
  String[] value();
}
