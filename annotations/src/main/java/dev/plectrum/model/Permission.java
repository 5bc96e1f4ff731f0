package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A permission of a model's own, beside those to add, change, delete and view its rows, which every
 * model has; an entry of Django's {@code Meta.permissions}.
 *
 * <pre>{@code
 * @Model(permissions = @Permission(codename = "publish_playlist", name = "Can publish a playlist"))
 * public record Playlist(…) {}
 *
 * @PermissionRequired("store.publish_playlist")
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Permission {
  /** Lower case letters, digits and underscores, at most 100; the app's label goes before it. */
  String codename();

  /** What people read: {@code "Can publish a playlist"}, at most 255 characters. */
  String name();
}
