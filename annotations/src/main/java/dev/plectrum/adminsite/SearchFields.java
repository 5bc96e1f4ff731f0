package dev.plectrum.adminsite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where the search box of the list looks; Django's {@code search_fields}. It is also how rows are
 * found in the autocomplete of every key that points to the model.
 *
 * <pre>{@code
 * @SearchFields({"name", "=id", "^composer", "album.title"})
 * // deep purple "smoke on" 3
 * // WHERE (LOWER(name) LIKE '%deep%' OR …) AND (… '%purple%' …) AND (… '%smoke on%' …) AND (… OR id = 3)
 * }</pre>
 *
 * <p>What is typed is split at blanks, text in quotation marks stays together, and a row must have
 * every term in one of the places. The first character of a place says how:
 *
 * <table>
 *   <caption>Prefixes</caption>
 *   <tr><td>none</td><td>contains the term, in upper or lower case</td></tr>
 *   <tr><td>{@code ^}</td><td>begins with it, in upper or lower case</td></tr>
 *   <tr><td>{@code @}</td><td>full text: on PostgreSQL a word in any of its forms, by the database's
 *       own text search; on SQLite, which has none without tables of its own, contains the
 *       term</td></tr>
 *   <tr><td>{@code =}</td><td>is it, in upper or lower case; also for {@code long}</td></tr>
 * </table>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SearchFields {
  /** Names of components that hold text, and paths over relations to such. */
  String[] value();

  /** A sentence below the search box; Django's {@code search_help_text}. */
  String help() default "";
}
