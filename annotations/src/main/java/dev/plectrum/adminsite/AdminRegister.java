package dev.plectrum.adminsite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts a model into the admin; Django's {@code @admin.register}. The class it is on says with the
 * other annotations of this package how the rows are listed and edited, and holds the actions.
 *
 * <pre>{@code
 * @AdminRegister(Track.class)
 * @ListDisplay({"name", "album", "duration", "unitPrice"})
 * @ListFilter({"genre", "mediaType"})
 * @SearchFields({"name", "composer"})
 * @ListEditable("unitPrice")
 * final class TrackAdmin {
 *   @AdminAction("Put on sale (-10 %)")
 *   static long putOnSale(TrackQuery selected, TrackDao tracks) { … }
 * }
 * }</pre>
 *
 * <p>For a project that installs {@code AdminApp}, mounted at {@code /admin}, that is
 *
 * <table>
 *   <caption>The pages of {@code Track} in the app {@code store}</caption>
 *   <tr><td>{@code /admin/store/track}</td><td>the list, with search, filters, order and
 *       actions</td></tr>
 *   <tr><td>{@code /admin/store/track/add}</td><td>the form for a new row</td></tr>
 *   <tr><td>{@code /admin/store/track/5/change}</td><td>the form for a row that exists</td></tr>
 *   <tr><td>{@code /admin/store/track/5/delete}</td><td>what goes with a row, and what keeps
 *       it</td></tr>
 *   <tr><td>{@code /admin/store/track/5/history}</td><td>who changed what, and when</td></tr>
 * </table>
 *
 * <p>They are generated as {@code TrackAdminPages}, in the package of the class that this
 * annotation is on. Without any other annotation the list shows what stands for a row, and the form
 * has every component that can be written.
 *
 * <p>Every option names components of the model, paths over its keys with dots between them ({@code
 * "album.artist"}), or methods. A name that does not exist does not compile, nor does an option
 * that can do nothing with what it names.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AdminRegister {
  /** The model. A model is registered once. */
  Class<?> value();

  /** Whether the list offers to delete the selected rows. */
  boolean deleteSelected() default true;

  /** Whether the buttons that save are above the form as well; Django's {@code save_on_top}. */
  boolean saveOnTop() default false;
}
