package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What happens to this row when the row its key points to is deleted; Django's {@code on_delete}.
 * Every {@link ForeignKey} and {@link OneToOne} says it.
 *
 * <pre>{@code
 * @OnDelete(CASCADE) ForeignKey<Album> album
 * // FOREIGN KEY (album_id) REFERENCES store_album (id) ON DELETE CASCADE
 *
 * @OnDelete(SET_NULL) @Nullable ForeignKey<Genre> genre
 * // FOREIGN KEY (genre_id) REFERENCES store_genre (id) ON DELETE SET NULL
 * }</pre>
 *
 * <p>Django follows these rules in Python; here they are the database's own as far as SQL can say
 * them, so that they hold for whatever deletes; see {@link DeleteRule}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface OnDelete {
  /** The rule. */
  DeleteRule value();

  /**
   * For {@link DeleteRule#SET}: the static method of the model that gives the key which the rows
   * get, as a value or as a {@link ForeignKey}. It takes nothing, or the database, where it can
   * look for the row or create it. It is asked once, and only when there may be rows to change.
   *
   * <pre>{@code
   * @OnDelete(value = SET, to = "nobody") ForeignKey<Author> author
   * …
   * static ForeignKey<Author> nobody(Database database) {
   *   return ForeignKey.of(new AuthorDao(database).getOrCreate(…).id());
   * }
   * }</pre>
   */
  String to() default "";
}
